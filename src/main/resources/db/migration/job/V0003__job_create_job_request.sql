-- Why: a request of a job is a row first (outbox) and then a message; the lease tells a dead owner from a slow one,
-- the fence stops an owner that was thought dead and wakes up. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS job_request (
    id              VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    job             VARCHAR(40)  NOT NULL,
    subject_id      BIGINT       NOT NULL,
    state           VARCHAR(12)  NOT NULL DEFAULT 'REQUESTED',
    attempts        INT          NOT NULL DEFAULT 0,
    owner           VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    fence           BIGINT       NOT NULL DEFAULT 0,
    lease_until_at  DATETIME(6)  NULL,
    message         VARCHAR(500) NULL,
    requested_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    sent_at         DATETIME(6)  NULL,
    ended_at        DATETIME(6)  NULL,
    KEY ix_job_request_state (state, sent_at),
    CONSTRAINT ck_job_request_state CHECK (state IN ('REQUESTED', 'RUNNING', 'COMPLETED', 'FAILED'))
) ENGINE = InnoDB;
