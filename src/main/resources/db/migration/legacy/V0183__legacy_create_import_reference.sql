-- Why: what the keys of the old system mean in ours (uuid of a profile, participant, service to its key here), so that files which
-- come later, or alone, find what they refer to. Locks: none, the table is new. Check: SELECT COUNT(*) FROM import_reference;
CREATE TABLE IF NOT EXISTS import_reference (
    entity VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    old_id VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    value  VARCHAR(120) NOT NULL,
    PRIMARY KEY (entity, old_id),
    KEY ix_import_reference_value (entity, value)
) ENGINE = InnoDB;
