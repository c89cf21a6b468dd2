-- Why: which months the schedule has requested; the primary key lets one process do it, once. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS scheduled_run (
    period       VARCHAR(7)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    requested_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)
) ENGINE = InnoDB;
