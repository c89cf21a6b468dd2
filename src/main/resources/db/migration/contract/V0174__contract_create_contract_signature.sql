-- Why: each signature with what was signed; it stays when the contract is unsigned again (ended_on, ended_because).
CREATE TABLE IF NOT EXISTS contract_signature (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contract_id   BIGINT       NOT NULL,
    signed_on     DATE         NULL,
    signed_by     VARCHAR(150) NULL,
    imported      TINYINT      NOT NULL DEFAULT 0,
    text_pt       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text_en       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    facts         JSON         NOT NULL,
    ended_on      DATE         NULL,
    ended_because VARCHAR(200) NULL,
    KEY ix_contract_signature_contract (contract_id),
    CONSTRAINT fk_contract_signature_contract FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE CASCADE
) ENGINE = InnoDB;
