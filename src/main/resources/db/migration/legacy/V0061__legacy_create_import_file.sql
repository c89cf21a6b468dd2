-- Why: one uploaded file with what was found in it. Its counts are those of the phase of its import; applied_records is how far
-- applying came and is written in the transaction of each chunk, so a killed import goes on behind it.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS import_file (
    id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id       BIGINT         NOT NULL,
    name            VARCHAR(255)   NOT NULL,
    stored_as       VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    bytes           BIGINT         NOT NULL,
    sha256          VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    target          VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    position        INT            NOT NULL DEFAULT 0,
    encoding        VARCHAR(20)    NULL,
    delimiter_sign  VARCHAR(1)     NULL,
    decoded_twice   BIGINT         NOT NULL DEFAULT 0,
    records         BIGINT         NOT NULL DEFAULT 0,
    read_count      BIGINT         NOT NULL DEFAULT 0,
    new_count       BIGINT         NOT NULL DEFAULT 0,
    changed_count   BIGINT         NOT NULL DEFAULT 0,
    same_count      BIGINT         NOT NULL DEFAULT 0,
    rejected_count  BIGINT         NOT NULL DEFAULT 0,
    quantity_sum    DECIMAL(30, 4) NOT NULL DEFAULT 0,
    agreed_sum      DECIMAL(30, 4) NOT NULL DEFAULT 0,
    applied_records BIGINT         NOT NULL DEFAULT 0,
    found_in_tables BIGINT         NULL,
    CONSTRAINT uk_import_file_stored UNIQUE (import_id, stored_as),
    CONSTRAINT fk_import_file_import FOREIGN KEY (import_id) REFERENCES data_import (id),
    CONSTRAINT ck_import_file_counts CHECK (read_count = new_count + changed_count + same_count + rejected_count)
) ENGINE = InnoDB;
