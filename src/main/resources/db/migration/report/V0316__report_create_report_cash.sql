-- Why: what was issued and what came in, a month at an exchange, and what was owed at its end by days since it was due (V0314).
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS report_cash (
    month       VARCHAR(7)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    exchange_id BIGINT         NOT NULL,
    currency    VARCHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    issued      DECIMAL(19, 4) NOT NULL,
    credited    DECIMAL(19, 4) NOT NULL,
    cancelled   DECIMAL(19, 4) NOT NULL,
    received    DECIMAL(19, 4) NOT NULL,
    returned    DECIMAL(19, 4) NOT NULL,
    written_off DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (month, exchange_id, currency)
) ENGINE = InnoDB;
