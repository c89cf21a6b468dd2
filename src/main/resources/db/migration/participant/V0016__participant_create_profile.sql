-- Why: classes of participants with a discount; the discounts are dated in profile_discount.
CREATE TABLE IF NOT EXISTS profile (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name      VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version   BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT uk_profile_public_id UNIQUE (public_id),
    CONSTRAINT uk_profile_name UNIQUE (name)
) ENGINE = InnoDB;
