-- Why: where a member export and what is billed differ, one row for each ASN: the work list. connected_mbps is null where the export has no
-- speed, line 0 where it has no such member. Locks: none, the table is new. Check: SELECT kind, COUNT(*) FROM import_finding GROUP BY kind;
CREATE TABLE IF NOT EXISTS import_finding (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id      BIGINT         NOT NULL,
    kind           VARCHAR(24)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asn            BIGINT         NOT NULL,
    name           VARCHAR(150)   NULL,
    participant_id VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    connected_mbps BIGINT         NULL,
    ports          INT            NOT NULL,
    billed_mbps    DECIMAL(30, 4) NULL,
    services       VARCHAR(500)   NOT NULL,
    line           BIGINT         NOT NULL,
    CONSTRAINT uk_import_finding_asn UNIQUE (import_id, asn),
    KEY ix_import_finding_kind (import_id, kind, id),
    CONSTRAINT fk_import_finding_import FOREIGN KEY (import_id) REFERENCES data_import (id),
    CONSTRAINT ck_import_finding_kind CHECK (kind IN ('CONNECTED_NOT_BILLED', 'BILLED_NOT_CONNECTED', 'OTHER_SPEED', 'UNKNOWN_SPEED'))
) ENGINE = InnoDB;
