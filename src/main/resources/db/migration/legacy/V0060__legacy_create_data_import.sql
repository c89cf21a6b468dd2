-- Why: one upload of files of a kind, from check to undo. Days and counts of its files stand in import_file.
-- Locks: none, the table is new. Check: SELECT COUNT(*) FROM data_import;
CREATE TABLE IF NOT EXISTS data_import (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id        VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind             VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state            VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    phase            VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'UPLOAD',
    failed_in        VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    message          VARCHAR(500) NULL,
    requested_by     VARCHAR(100) NOT NULL,
    created_at       DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    phase_started_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    version          BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_data_import_public_id UNIQUE (public_id),
    KEY ix_data_import_requested_by (requested_by),
    CONSTRAINT ck_data_import_state CHECK (state IN
        ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED')),
    CONSTRAINT ck_data_import_phase CHECK (phase IN ('UPLOAD', 'CHECK', 'APPLY'))
) ENGINE = InnoDB;
