-- Why: the head of the chain, one row: who locks it seals, so that two processes never write the same place.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS audit_chain (
    id        TINYINT     NOT NULL PRIMARY KEY,
    position  BIGINT      NOT NULL,
    hash      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) ENGINE = InnoDB;
