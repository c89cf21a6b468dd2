-- Why: how an invoice's boleto stands at the bank, where the issuer's agreement demands that it is registered. bank and customer say in whose files
-- it goes; due_on and abatement are as last asked for. invoice_id is a key of another module, so there is no foreign key.
-- Locks: none, the table is new. Check: SELECT state, COUNT(*) FROM boleto_registration GROUP BY state;
CREATE TABLE IF NOT EXISTS boleto_registration (
    invoice_id BIGINT         NOT NULL PRIMARY KEY,
    public_id  VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number     VARCHAR(40)    NOT NULL,
    issuer_id  BIGINT         NOT NULL,
    bank       VARCHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer   VARCHAR(60)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    our_number VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state      VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reasons    VARCHAR(200)   NULL,
    due_on     DATE           NULL,
    abatement  DECIMAL(19, 4) NOT NULL DEFAULT 0,
    changed_at DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    version    BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_boleto_registration_public_id UNIQUE (public_id),
    KEY ix_boleto_registration_state (state, invoice_id),
    KEY ix_boleto_registration_our_number (bank, our_number),
    CONSTRAINT ck_boleto_registration_state CHECK (state IN ('REQUESTED', 'SENT', 'REGISTERED', 'REJECTED', 'CANCELLED', 'SETTLED'))
) ENGINE = InnoDB;
