-- Why: how many mails went in this minute, counted for all processes; paused_until_at: the server was away. One row. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS mail_pace (
    id              INT         NOT NULL PRIMARY KEY,
    minute_began_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    taken           INT         NOT NULL DEFAULT 0,
    paused_until_at DATETIME(6) NULL
) ENGINE = InnoDB;
