-- Why: the second factor of a person, a secret that an authenticator app computes codes with. The secret is encrypted (AES-256-GCM) with a key that
-- is not in the database. confirmed_at null: begun, not yet in force. last_step: of the last code that was taken, so that none is taken twice.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS second_factor (
    user_id      BIGINT       NOT NULL PRIMARY KEY,
    secret       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    made_at      DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    confirmed_at DATETIME(6)  NULL,
    last_step    BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT fk_second_factor_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
) ENGINE = InnoDB;
