-- Why: how the documents of an issuer look beside what they say: logo, colour, texts. Rows are only added: a change is a new version, and what was drawn with
-- an earlier one is drawn with it again. content: JSON of the texts; logo: PNG without transparency. Locks: none, the table is new.
-- Check: SELECT issuer, MAX(version) - COUNT(*) FROM document_template GROUP BY issuer gives 0 for each.
CREATE TABLE IF NOT EXISTS document_template (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    issuer   VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version  INT          NOT NULL,
    content  JSON         NOT NULL,
    logo     MEDIUMBLOB   NULL,
    made_at  DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    made_by  VARCHAR(100) NOT NULL,
    CONSTRAINT uk_document_template_version UNIQUE (issuer, version)
) ENGINE = InnoDB;
