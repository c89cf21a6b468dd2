-- Why: each text of contracts once, by its fingerprint: many contracts are drawn up from one template. A row never changes.
CREATE TABLE IF NOT EXISTS contract_text (
    sha256  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    content MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) ENGINE = InnoDB;
