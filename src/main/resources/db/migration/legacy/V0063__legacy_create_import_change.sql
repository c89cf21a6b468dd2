-- Why: what a line did: the report shows it field by field, undo takes it back from the last to the first.
-- row_id is the key of the row in the table of the module that owns it. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS import_change (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id     BIGINT      NOT NULL,
    file_id       BIGINT      NOT NULL,
    line          BIGINT      NOT NULL,
    target        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    row_id        BIGINT      NOT NULL,
    result        VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    before_values LONGTEXT    NULL,
    after_values  LONGTEXT    NULL,
    KEY ix_import_change_import (import_id, id),
    KEY ix_import_change_row (target, row_id),
    CONSTRAINT fk_import_change_file FOREIGN KEY (file_id) REFERENCES import_file (id),
    CONSTRAINT ck_import_change_result CHECK (result IN ('NEW', 'CHANGED'))
) ENGINE = InnoDB;
