-- Why: the last number of the files of each customer of a bank; who makes a file locks the row, so numbers have no holes and no file is made twice.
-- Locks: none, the table is new. Check: SELECT bank, customer, last_number FROM remittance_series;
CREATE TABLE IF NOT EXISTS remittance_series (
    bank        VARCHAR(3)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer    VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    last_number BIGINT      NOT NULL,
    PRIMARY KEY (bank, customer)
) ENGINE = InnoDB;
