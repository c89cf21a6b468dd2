-- Why: what changes the balance of an account besides its documents (which are entries themselves, V0200): payments, reversals, refunds, write-offs.
-- Append-only: no row is ever changed or deleted. happened_on is the business day, booked_at when it was written. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS account_entry (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    billing_account_id BIGINT         NOT NULL,
    happened_on        DATE           NOT NULL,
    booked_at          DATETIME(6)    NOT NULL,
    kind               VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    amount             DECIMAL(19, 4) NOT NULL,
    payment_id         BIGINT         NULL,
    invoice_id         BIGINT         NULL,
    reason             VARCHAR(200)   NULL,
    booked_by          VARCHAR(100)   NOT NULL,
    KEY ix_account_entry_account (billing_account_id, booked_at),
    CONSTRAINT ck_account_entry_kind CHECK (kind IN ('PAYMENT', 'REVERSAL', 'REFUND', 'WRITE_OFF')),
    CONSTRAINT ck_account_entry_of CHECK ((payment_id IS NULL) <> (invoice_id IS NULL))
) ENGINE = InnoDB;
