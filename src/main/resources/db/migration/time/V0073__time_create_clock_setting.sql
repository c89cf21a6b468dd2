-- Why: how far the clock of the business is ahead of the real one; one row, read by every process. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS clock_setting (
    id           INT    NOT NULL PRIMARY KEY,
    ahead_micros BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT ck_clock_setting_one CHECK (id = 1)
) ENGINE = InnoDB;
