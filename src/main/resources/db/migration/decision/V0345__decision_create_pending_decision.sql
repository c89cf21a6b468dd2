-- Why: what one person asked for and a second one must decide: the request as it was asked (kind, subject, request: JSON), what it comes to, who asked and
-- until when it waits; then who decided, why not, and what came of it (result: its address). request_hash: the same asked again by the same person while it
-- waits is the same row (waiting_hash is null once it is decided). Locks: none, the table is new.
-- Check: SELECT COUNT(*) FROM pending_decision WHERE (state = 'WAITING') <> (decided_at IS NULL) gives 0.
CREATE TABLE IF NOT EXISTS pending_decision (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id     VARCHAR(36)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind          VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject       VARCHAR(160)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    request       LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    what          VARCHAR(500)  NOT NULL,
    state         VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_by      VARCHAR(120)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_by_name VARCHAR(120)  NOT NULL,
    asked_at      DATETIME(6)   NOT NULL,
    expires_at    DATETIME(6)   NOT NULL,
    decided_by    VARCHAR(120)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    decided_by_name VARCHAR(120) NULL,
    decided_at    DATETIME(6)   NULL,
    reason        VARCHAR(500)  NULL,
    result        VARCHAR(160)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    request_hash  VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    waiting_hash  VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (CASE WHEN state = 'WAITING' THEN request_hash END) STORED,
    version       BIGINT        NOT NULL DEFAULT 1,
    CONSTRAINT uk_pending_decision_public_id UNIQUE (public_id),
    CONSTRAINT uk_pending_decision_waiting UNIQUE (waiting_hash),
    KEY ix_pending_decision_state (state, id),
    CONSTRAINT ck_pending_decision_state CHECK (state IN ('WAITING', 'APPROVED', 'REJECTED', 'EXPIRED'))
) ENGINE = InnoDB;
