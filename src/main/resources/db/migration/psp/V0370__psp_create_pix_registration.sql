-- Why: how the charge by PIX of an invoice stands at the bank that has to know of it, and, where next_at is set, that the bank is still to be told (the
-- outbox). revision counts what changed meanwhile, turn the txids that were used up. invoice_id is a key of another module, so there is no foreign key.
-- Locks: none, the table is new. Check: SELECT state, COUNT(*), SUM(next_at IS NOT NULL) FROM pix_registration GROUP BY state;
CREATE TABLE IF NOT EXISTS pix_registration (
    invoice_id    BIGINT         NOT NULL PRIMARY KEY,
    public_id     VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number        VARCHAR(40)    NOT NULL,
    issuer_id     BIGINT         NOT NULL,
    psp           VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    turn          INT            NOT NULL DEFAULT 0,
    state         VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reasons       VARCHAR(300)   NULL,
    location      VARCHAR(120)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    amount        DECIMAL(19, 4) NULL,
    due_on        DATE           NULL,
    revision      INT            NOT NULL DEFAULT 1,
    attempts      INT            NOT NULL DEFAULT 0,
    told          BOOLEAN        NOT NULL DEFAULT FALSE,
    next_at       DATETIME(6)    NULL,
    busy_by       VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    busy_until_at DATETIME(6)    NULL,
    changed_at    DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    version       BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_pix_registration_public_id UNIQUE (public_id),
    KEY ix_pix_registration_state (state, invoice_id),
    KEY ix_pix_registration_next (next_at, invoice_id),
    CONSTRAINT ck_pix_registration_state CHECK (state IN ('REQUESTED', 'REGISTERED', 'REJECTED', 'CANCELLED', 'SETTLED'))
) ENGINE = InnoDB;
