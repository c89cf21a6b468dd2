-- Why: how far the sample of the first start has come, so that a killed start goes on at the next one. At most one row.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS sample_start (
    id        INT         NOT NULL PRIMARY KEY,
    period    VARCHAR(7)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    import_id VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    run_id    VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ended_at  DATETIME(6) NULL,
    CONSTRAINT ck_sample_start_one CHECK (id = 1)
) ENGINE = InnoDB;
