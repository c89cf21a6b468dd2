-- Why: what was charged in a month for a service at an exchange, and what discounts and waivers cost there (V0314). service_id 0: lines by hand.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS report_revenue (
    month       VARCHAR(7)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    exchange_id BIGINT         NOT NULL,
    service_id  BIGINT         NOT NULL,
    currency    VARCHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    amount      DECIMAL(19, 4) NOT NULL,
    discounts   DECIMAL(19, 4) NOT NULL,
    waivers     DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (month, exchange_id, service_id, currency)
) ENGINE = InnoDB;
