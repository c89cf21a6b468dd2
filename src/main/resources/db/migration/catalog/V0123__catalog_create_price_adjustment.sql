-- Why: prices that were changed together: by an index, by a percentage, or to a list of prices. Factors as shown; prices were computed exactly.
CREATE TABLE IF NOT EXISTS price_adjustment (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id      VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    index_code     VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    from_on        DATE           NULL,
    until_on       DATE           NULL,
    factor         DECIMAL(18, 8) NULL,
    applied_factor DECIMAL(18, 8) NULL,
    cap_percent    DECIMAL(9, 4)  NULL,
    floor_percent  DECIMAL(9, 4)  NULL,
    valid_from     DATE           NOT NULL,
    agreed         INT            NOT NULL DEFAULT 0,
    reason         VARCHAR(200)   NULL,
    made_by        VARCHAR(255)   NOT NULL,
    made_at        DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    version        BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_price_adjustment_public_id UNIQUE (public_id)
) ENGINE = InnoDB;
