-- Why: what is sold. timing, proration and price_per are named rules of charging.
CREATE TABLE IF NOT EXISTS service (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name            VARCHAR(120) NOT NULL,
    unit            VARCHAR(30)  NOT NULL DEFAULT 'unit',
    recurring       TINYINT      NOT NULL DEFAULT 1,
    interval_months INT          NOT NULL DEFAULT 1,
    timing          VARCHAR(8)   NOT NULL DEFAULT 'ARREARS',
    proration       VARCHAR(24)  NOT NULL DEFAULT 'DAILY_ACTUAL',
    price_per       VARCHAR(8)   NOT NULL DEFAULT 'MONTH',
    version         BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_service_code UNIQUE (code),
    CONSTRAINT ck_service_interval CHECK (interval_months IN (1, 2, 3, 6, 12)),
    CONSTRAINT ck_service_timing CHECK (timing IN ('ARREARS', 'ADVANCE')),
    CONSTRAINT ck_service_proration CHECK (proration IN
        ('DAILY_ACTUAL', 'DAILY_30', 'FULL_PERIOD', 'NONE_IN_FIRST_PERIOD', 'HALF_PERIOD')),
    CONSTRAINT ck_service_price_per CHECK (price_per IN ('MONTH', 'INTERVAL'))
) ENGINE = InnoDB;
