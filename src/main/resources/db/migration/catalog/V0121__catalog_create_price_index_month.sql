-- Why: by how many percent a price index (IPCA, IGP-M) changed in a month, which is kept by its first day.
CREATE TABLE IF NOT EXISTS price_index_month (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    index_code VARCHAR(16)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    month_on   DATE          NOT NULL,
    percent    DECIMAL(9, 4) NOT NULL,
    version    BIGINT        NOT NULL DEFAULT 1,
    CONSTRAINT uk_price_index_month UNIQUE (index_code, month_on),
    CONSTRAINT ck_price_index_month_percent CHECK (percent > -100)
) ENGINE = InnoDB;
