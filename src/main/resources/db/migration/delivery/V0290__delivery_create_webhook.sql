-- Why: where other programs are told what happened. event_types: their names, with a comma between them. paused_until_at: the receiver asked for less,
-- or was not there. busy_by, busy_until_at: which process is sending to it now, until when it counts as alive. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS webhook (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id           VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    url                 VARCHAR(500) NOT NULL,
    description         VARCHAR(200) NULL,
    event_types         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    is_active           TINYINT      NOT NULL DEFAULT 1,
    switched_off_reason VARCHAR(200) NULL,
    switched_off_at     DATETIME(6)  NULL,
    paused_until_at     DATETIME(6)  NULL,
    slow_downs          INT          NOT NULL DEFAULT 0,
    busy_by             VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    busy_until_at       DATETIME(6)  NULL,
    made_at             DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    made_by             VARCHAR(100) NOT NULL,
    version             BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_webhook_public_id UNIQUE (public_id)
) ENGINE = InnoDB;
