-- Why: a customer may refuse an invoice without its purchase order. purchase_order_required null: as the issuer says; purchase_order: the
-- standing number that invoices of runs name, on the days from and until (null: without a bound).
-- Locks: none to speak of, columns are added in place.
ALTER TABLE billing_account ADD COLUMN purchase_order_required TINYINT NULL, ADD COLUMN purchase_order VARCHAR(60) NULL,
    ADD COLUMN purchase_order_from DATE NULL, ADD COLUMN purchase_order_until DATE NULL;
