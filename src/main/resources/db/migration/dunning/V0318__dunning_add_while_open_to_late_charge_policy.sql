-- Why: whether late charges are charged on the next document already while the invoice is open. Locks: none to speak of, a table of few rows.
ALTER TABLE late_charge_policy ADD COLUMN while_open TINYINT NOT NULL DEFAULT 0;
