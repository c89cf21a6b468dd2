-- Why: one file for a bank. Its beginning and end are kept as written, its titles with the instructions, so it is the same whenever it is asked for.
-- Locks: none, the table is new. Check: SELECT bank, customer, COUNT(*), MAX(sequence) FROM remittance GROUP BY bank, customer;
CREATE TABLE IF NOT EXISTS remittance (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id    VARCHAR(36)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    issuer_id    BIGINT        NOT NULL,
    bank         VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer     VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sequence     BIGINT        NOT NULL,
    titles       INT           NOT NULL,
    head         VARCHAR(500)  NOT NULL,
    tail         VARCHAR(500)  NOT NULL,
    written_at   DATETIME(6)   NOT NULL,
    requested_by VARCHAR(100)  NOT NULL,
    CONSTRAINT uk_remittance_public_id UNIQUE (public_id),
    CONSTRAINT uk_remittance_sequence UNIQUE (bank, customer, sequence)
) ENGINE = InnoDB;
