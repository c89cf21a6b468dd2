-- Why: money that came in. billing_account_id null: nobody knows yet whose it is (a work list). external_id: what whoever reports it calls it, so that
-- the same one is received once. unallocated: what is neither used for a document nor given back. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS payment (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id          VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    billing_account_id BIGINT         NULL,
    received_on        DATE           NOT NULL,
    amount             DECIMAL(19, 4) NOT NULL,
    currency           VARCHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    method             VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reference          VARCHAR(140)   NULL,
    payer              VARCHAR(140)   NULL,
    external_id        VARCHAR(200)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    finding            VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    unallocated        DECIMAL(19, 4) NOT NULL,
    refunded           DECIMAL(19, 4) NOT NULL DEFAULT 0,
    booked_at          DATETIME(6)    NOT NULL,
    booked_by          VARCHAR(100)   NOT NULL,
    reversed_on        DATE           NULL,
    reversal_reason    VARCHAR(200)   NULL,
    version            BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_payment_public_id UNIQUE (public_id),
    CONSTRAINT uk_payment_external_id UNIQUE (external_id),
    KEY ix_payment_account (billing_account_id, id),
    KEY ix_payment_finding (finding, id),
    CONSTRAINT ck_payment_amount CHECK (amount > 0),
    CONSTRAINT ck_payment_unallocated CHECK (unallocated >= 0 AND unallocated + refunded <= amount)
) ENGINE = InnoDB;
