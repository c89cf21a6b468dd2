-- Why: what could not be handled (a message of a queue after its attempts, an event whose listener kept failing) waits here for a
-- person, who has it done again or gives it up for a reason. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS dead_message (
    n          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id         VARCHAR(36)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(8)    NOT NULL,
    source     VARCHAR(512)  NOT NULL,
    type       VARCHAR(512)  NULL,
    body       LONGTEXT      NOT NULL,
    encoding   VARCHAR(6)    NOT NULL DEFAULT 'TEXT',
    cause      VARCHAR(1000) NOT NULL,
    attempts   INT           NOT NULL DEFAULT 1,
    died_at    DATETIME(6)   NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    state      VARCHAR(9)    NOT NULL DEFAULT 'WAITING',
    decided_by VARCHAR(100)  NULL,
    decided_at DATETIME(6)   NULL,
    reason     VARCHAR(200)  NULL,
    version    BIGINT        NOT NULL DEFAULT 1,
    CONSTRAINT uk_dead_message_id UNIQUE (id),
    KEY ix_dead_message_state (state, n),
    CONSTRAINT ck_dead_message_state CHECK (state IN ('WAITING', 'REPLAYED', 'DISCARDED'))
) ENGINE = InnoDB;
