-- Why: what happened and is still to be told, one row for an event of any number of invoices, payments or runs (subjects: their keys, with a comma
-- between them), written in the transaction in which it happened and only where somebody wants to know. Telling removes it. next_at: when it is
-- looked at again. Locks: none, the table is new. Check: SELECT COUNT(*) FROM happening WHERE attempts > 3 gives 0.
CREATE TABLE IF NOT EXISTS happening (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    type        VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subjects    LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    happened_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    attempts    INT         NOT NULL DEFAULT 0,
    next_at     DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    KEY ix_happening_next (next_at, id)
) ENGINE = InnoDB;
