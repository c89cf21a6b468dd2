-- Why: what contracts are drawn up from, by kind and day; kind '' is for every kind that has none of its own. Texts are HTML of an
-- allow-list with placeholders. A contract has a copy of its texts, so a template may change at any time.
CREATE TABLE IF NOT EXISTS contract_template (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id  VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    valid_from DATE        NOT NULL,
    text_pt    MEDIUMTEXT  NOT NULL,
    text_en    MEDIUMTEXT  NOT NULL,
    version    BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT uk_contract_template_public_id UNIQUE (public_id),
    CONSTRAINT uk_contract_template_kind UNIQUE (kind, valid_from)
) ENGINE = InnoDB;
