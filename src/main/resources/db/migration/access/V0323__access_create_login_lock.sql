-- Why: failures in a row of a name, an address, or the codes of a person, and until when each is locked; for all processes, over a restart.
-- subject: of NAME a keyed digest of the name that was given, whether somebody has it or not; of ADDRESS the address; of CODE the user's public id.
-- Rows without a failure for a day are removed. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS login_lock (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind            VARCHAR(7)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject         VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    user_name       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    failures        INT         NOT NULL,
    last_failed_at  DATETIME(6) NOT NULL,
    locked_until_at DATETIME(6) NULL,
    CONSTRAINT uk_login_lock UNIQUE (kind, subject),
    KEY ix_login_lock_last (last_failed_at),
    KEY ix_login_lock_until (locked_until_at)
) ENGINE = InnoDB;
