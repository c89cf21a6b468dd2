-- Why: the exchanges. Days of an exchange are days in its time_zone. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS exchange (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name        VARCHAR(100) NOT NULL,
    city        VARCHAR(100) NULL,
    state       VARCHAR(40)  NULL,
    country     VARCHAR(2)   NULL,
    time_zone   VARCHAR(50)  NOT NULL,
    currency    VARCHAR(3)   NOT NULL,
    external_id VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NULL,
    version     BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_exchange_code UNIQUE (code),
    CONSTRAINT uk_exchange_external_id UNIQUE (external_id)
) ENGINE = InnoDB;
