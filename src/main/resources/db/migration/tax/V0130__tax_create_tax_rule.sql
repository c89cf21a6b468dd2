-- Why: which tax of which kind and rate counts for which place, service and customer, by days; null columns of the scope count for all.
-- service is a code, customer the public id of an organisation: both are keys that never change.
CREATE TABLE IF NOT EXISTS tax_rule (
    id               BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id        VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    code             VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name             VARCHAR(80)    NOT NULL,
    kind             VARCHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rate_percent     DECIMAL(7, 4)  NOT NULL,
    country          VARCHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    state            VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    city             VARCHAR(100)   NULL,
    service          VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    customer_country VARCHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    customer_class   VARCHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    customer         VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    valid_from       DATE           NOT NULL,
    valid_until      DATE           NULL,
    exemption_reason VARCHAR(200)   NULL,
    minimum_amount   DECIMAL(19, 4) NULL,
    version          BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT uk_tax_rule_public_id UNIQUE (public_id),
    CONSTRAINT ck_tax_rule_kind CHECK (kind IN ('EXCLUSIVE', 'INCLUSIVE', 'GROSS_UP', 'WITHHELD', 'EXEMPT')),
    CONSTRAINT ck_tax_rule_rate CHECK (rate_percent >= 0 AND rate_percent <= 100),
    CONSTRAINT ck_tax_rule_reason CHECK ((kind = 'EXEMPT') = (exemption_reason IS NOT NULL)),
    CONSTRAINT ck_tax_rule_days CHECK (valid_until IS NULL OR valid_until >= valid_from)
) ENGINE = InnoDB;
