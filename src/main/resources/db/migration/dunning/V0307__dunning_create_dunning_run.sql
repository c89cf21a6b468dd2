-- Why: one look at who is late; scheduled_on: the day for which the schedule requested it, once a day whatever the number of processes.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS dunning_run (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id      VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    scheduled_on   DATE         NULL,
    state          VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'REQUESTED',
    requested_by   VARCHAR(100) NOT NULL,
    requested_at   DATETIME(6)  NOT NULL,
    ended_at       DATETIME(6)  NULL,
    accounts       BIGINT       NOT NULL DEFAULT 0,
    reminders      BIGINT       NOT NULL DEFAULT 0,
    message        VARCHAR(500) NULL,
    CONSTRAINT uk_dunning_run_public_id UNIQUE (public_id),
    CONSTRAINT uk_dunning_run_scheduled_on UNIQUE (scheduled_on)
) ENGINE = InnoDB;
