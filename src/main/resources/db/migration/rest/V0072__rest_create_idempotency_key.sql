-- Why: the first answer to each Idempotency-Key, written in the transaction of what the request did. The key itself is not
-- kept: key_hash finds the row, and body is sealed with a secret made from the key. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS idempotency_key (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    key_hash     VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_hash VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    status       INT           NULL,
    headers      VARCHAR(2000) NULL,
    body         LONGBLOB      NULL,
    created_at   DATETIME(6)   NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    CONSTRAINT uk_idempotency_key_hash UNIQUE (key_hash),
    KEY ix_idempotency_key_created (created_at)
) ENGINE = InnoDB;
