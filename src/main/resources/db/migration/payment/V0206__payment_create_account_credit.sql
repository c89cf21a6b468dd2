-- Why: which accounts have a credit note that is not used up, so that a run, which issues many invoices, looks for them in one small table.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS account_credit (
    billing_account_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
