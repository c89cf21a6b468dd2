-- Why: who an issuer is in its e-invoices (EN 16931), as JSON; null: it does not ask for them. Locks: none to speak of, a column is added in place.
ALTER TABLE issuer ADD COLUMN e_invoice JSON NULL;
