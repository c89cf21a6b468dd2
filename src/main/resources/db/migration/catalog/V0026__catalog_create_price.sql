-- Why: dated prices; zero is a price. scope_key makes "everywhere" (null exchange) unique too: MySQL lets nulls repeat.
CREATE TABLE IF NOT EXISTS price (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id   VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    service_id  BIGINT         NOT NULL,
    exchange_id BIGINT         NULL,
    unit_price  DECIMAL(19, 4) NOT NULL,
    currency    VARCHAR(3)     NOT NULL,
    valid_from  DATE           NOT NULL,
    valid_until DATE           NULL,
    scope_key   VARCHAR(24)    GENERATED ALWAYS AS (COALESCE(CAST(exchange_id AS CHAR(20)), currency)) STORED,
    version     BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_price_public_id UNIQUE (public_id),
    CONSTRAINT uk_price_beginning UNIQUE (service_id, scope_key, valid_from),
    KEY ix_price_exchange (exchange_id),
    CONSTRAINT fk_price_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT ck_price_amount CHECK (unit_price >= 0),
    CONSTRAINT ck_price_days CHECK (valid_until IS NULL OR valid_until >= valid_from)
) ENGINE = InnoDB;
