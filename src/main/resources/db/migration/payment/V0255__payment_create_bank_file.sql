-- Why: one file of a bank, from upload to undo. agreement: whose file it is at its bank, within which sequence numbers its files; a gap in them is seen
-- by comparing with the files beside it. applied_records: how many movements are committed; counts are those of them.
-- Locks: none, the table is new. Check: SELECT COUNT(*) FROM bank_file;
CREATE TABLE IF NOT EXISTS bank_file (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id        VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name             VARCHAR(255) NOT NULL,
    bytes            BIGINT       NOT NULL,
    sha256           VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state            VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    failed_in        VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    message          VARCHAR(500) NULL,
    format           VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    bank             VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    agreement        VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    sequence         BIGINT       NULL,
    written_on       DATE         NULL,
    records          BIGINT       NOT NULL DEFAULT 0,
    applied_records  BIGINT       NOT NULL DEFAULT 0,
    matched_count    BIGINT       NOT NULL DEFAULT 0,
    unmatched_count  BIGINT       NOT NULL DEFAULT 0,
    duplicate_count  BIGINT       NOT NULL DEFAULT 0,
    requested_by     VARCHAR(100) NOT NULL,
    created_at       DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    phase_started_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    version          BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_bank_file_public_id UNIQUE (public_id),
    KEY ix_bank_file_sha256 (sha256),
    KEY ix_bank_file_sequence (bank, agreement, sequence),
    CONSTRAINT ck_bank_file_state CHECK (state IN
        ('UPLOADED', 'CHECKING', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED'))
) ENGINE = InnoDB;
