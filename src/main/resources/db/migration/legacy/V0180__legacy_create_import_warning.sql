-- Why: what is said of a line that was accepted all the same, one row for each remark (no tax id, changed here since it was
-- imported). Locks: none, the table is new. Check: SELECT COUNT(*) FROM import_warning;
CREATE TABLE IF NOT EXISTS import_warning (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT        NOT NULL,
    file      VARCHAR(255)  NOT NULL,
    line      BIGINT        NOT NULL,
    field     VARCHAR(100)  NULL,
    code      VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message   VARCHAR(1000) NOT NULL,
    KEY ix_import_warning_import (import_id, id),
    CONSTRAINT fk_import_warning_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) ENGINE = InnoDB;
