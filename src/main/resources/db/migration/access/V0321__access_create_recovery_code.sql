-- Why: the codes that let a person in once each without the second factor. Only their SHA-256 is kept (80 random bits each).
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS recovery_code (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id   BIGINT      NOT NULL,
    code_hash VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    used_at   DATETIME(6) NULL,
    CONSTRAINT uk_recovery_code_hash UNIQUE (user_id, code_hash),
    CONSTRAINT fk_recovery_code_user FOREIGN KEY (user_id) REFERENCES second_factor (user_id) ON DELETE CASCADE
) ENGINE = InnoDB;
