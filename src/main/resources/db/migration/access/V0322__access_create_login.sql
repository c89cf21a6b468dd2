-- Why: who logged in, or tried to, from where and how. user_name null: nobody has the name that was given (which may be a password typed into the
-- wrong field, so it is not kept). Rows outlive their user and are removed after ix-invoice.login.keep. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS login (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    user_id     BIGINT       NULL,
    user_name   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    outcome     VARCHAR(7)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    way         VARCHAR(13)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    via         VARCHAR(7)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    address     VARCHAR(45)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agent       VARCHAR(200) NULL,
    KEY ix_login_user (user_id, id),
    KEY ix_login_name_address (user_name, address, outcome, happened_at),
    KEY ix_login_happened (happened_at)
) ENGINE = InnoDB;
