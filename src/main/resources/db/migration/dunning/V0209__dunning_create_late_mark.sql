-- Why: invoices that were paid after their due day and whose late charges may still have to be charged; a run reads these and no others, so being late costs
-- nothing where nobody is. A row goes when all that it comes to is charged. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS late_mark (
    billing_account_id BIGINT NOT NULL,
    invoice_id         BIGINT NOT NULL,
    PRIMARY KEY (billing_account_id, invoice_id)
) ENGINE = InnoDB;
