-- Why: the figures of a month are worked out once and kept; documents, cancelled and entries are how many rows they were made of: where the tables
-- have another number now, they are worked out anew. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS report_month (
    month        VARCHAR(7)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    documents    BIGINT      NOT NULL,
    cancelled    BIGINT      NOT NULL,
    entries      BIGINT      NOT NULL,
    is_over      TINYINT     NOT NULL,
    kept_at      DATETIME(6) NOT NULL
) ENGINE = InnoDB;
