-- Why: which user a person of an OpenID Connect issuer is: issuer and subject never change, names do. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS external_identity (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    issuer  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    user_id BIGINT       NOT NULL,
    CONSTRAINT uk_external_identity UNIQUE (issuer, subject),
    KEY ix_external_identity_user (user_id),
    CONSTRAINT fk_external_identity_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
) ENGINE = InnoDB;
