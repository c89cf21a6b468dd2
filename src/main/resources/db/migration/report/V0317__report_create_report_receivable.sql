-- Why: what was owed at the end of a month at an exchange, by days since it was due; of a month that is over it never changes (V0314).
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS report_receivable (
    month        VARCHAR(7)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    exchange_id  BIGINT         NOT NULL,
    currency     VARCHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    not_yet_due  DECIMAL(19, 4) NOT NULL,
    d1_to_30     DECIMAL(19, 4) NOT NULL,
    d31_to_60    DECIMAL(19, 4) NOT NULL,
    d61_to_90    DECIMAL(19, 4) NOT NULL,
    over_90      DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (month, exchange_id, currency)
) ENGINE = InnoDB;
