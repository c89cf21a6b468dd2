-- Why: the people who log in, with the hash of their password (algorithm in braces before it). Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS app_user (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id     VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name          VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role          VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    created_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    version       BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_app_user_public_id UNIQUE (public_id),
    CONSTRAINT uk_app_user_name UNIQUE (name),
    CONSTRAINT ck_app_user_role CHECK (role IN ('VIEWER', 'OPERATOR', 'APPROVER', 'ADMINISTRATOR'))
) ENGINE = InnoDB;
