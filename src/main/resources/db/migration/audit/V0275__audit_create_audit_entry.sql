-- Why: every change of money, rights and configuration leaves one row here, in its own transaction, and no row ever changes (triggers that the
-- program makes at its start, since a server may refuse them). Values are text, not JSON: a JSON column would write them anew, and their hash
-- would be another. Locks: none, the table is new. Check: audit verify.
CREATE TABLE IF NOT EXISTS audit_entry (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recorded_at     DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    who             VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    who_name        VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    via             VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_id      VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    action          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject         VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    before_values   LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    after_values    LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    KEY ix_audit_entry_subject (subject, id),
    KEY ix_audit_entry_who (who, id),
    KEY ix_audit_entry_action (action, id),
    KEY ix_audit_entry_recorded (recorded_at)
) ENGINE = InnoDB;
