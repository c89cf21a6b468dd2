-- Why: counts and sums of money of a file, as it says them and as the tables had them when the import was compared (invoices by state,
-- agreed prices of subscriptions). Locks: none, the table is new. Check: SELECT measure, SUM(file_sum - table_sum) FROM import_sum GROUP BY measure;
CREATE TABLE IF NOT EXISTS import_sum (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id   BIGINT         NOT NULL,
    file_id     BIGINT         NOT NULL,
    measure     VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state       VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    file_count  BIGINT         NOT NULL,
    file_sum    DECIMAL(30, 4) NOT NULL,
    table_count BIGINT         NOT NULL,
    table_sum   DECIMAL(30, 4) NOT NULL,
    CONSTRAINT uk_import_sum_group UNIQUE (file_id, measure, state),
    KEY ix_import_sum_import (import_id),
    CONSTRAINT fk_import_sum_file FOREIGN KEY (file_id) REFERENCES import_file (id)
) ENGINE = InnoDB;
