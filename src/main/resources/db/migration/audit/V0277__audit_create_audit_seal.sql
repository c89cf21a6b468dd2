-- Why: the links of the chain: each has the place of an entry and a hash over it and the link before. No row ever changes.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS audit_seal (
    position  BIGINT      NOT NULL PRIMARY KEY,
    entry_id  BIGINT      NOT NULL,
    hash      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT uk_audit_seal_entry UNIQUE (entry_id)
) ENGINE = InnoDB;
