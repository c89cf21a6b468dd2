-- Why: what a document's open amount was lowered by: a payment, a credit note, or (both null) a write-off; a negative amount takes it back.
-- Append-only, so what was open at the end of any past day can be told. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS payment_allocation (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    billing_account_id BIGINT         NOT NULL,
    invoice_id         BIGINT         NOT NULL,
    payment_id         BIGINT         NULL,
    credit_note_id     BIGINT         NULL,
    amount             DECIMAL(19, 4) NOT NULL,
    booked_at          DATETIME(6)    NOT NULL,
    KEY ix_payment_allocation_invoice (invoice_id),
    KEY ix_payment_allocation_payment (payment_id),
    KEY ix_payment_allocation_credit (credit_note_id),
    KEY ix_payment_allocation_account (billing_account_id, booked_at)
) ENGINE = InnoDB;
