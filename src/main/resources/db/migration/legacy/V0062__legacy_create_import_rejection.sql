-- Why: why a line was refused, one row for each fault; line 0: the file as a whole. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS import_rejection (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT        NOT NULL,
    file      VARCHAR(255)  NOT NULL,
    line      BIGINT        NOT NULL,
    field     VARCHAR(100)  NULL,
    code      VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message   VARCHAR(1000) NOT NULL,
    KEY ix_import_rejection_import (import_id, id),
    CONSTRAINT fk_import_rejection_import FOREIGN KEY (import_id) REFERENCES data_import (id)
) ENGINE = InnoDB;
