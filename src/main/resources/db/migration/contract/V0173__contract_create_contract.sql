-- Why: contracts of participants, each with its texts and with the facts that they print. valid_key is null where a contract is not valid, so
-- that uk_contract_valid allows one valid contract for a participant and kind. facts are those of today, or, once signed, as they were signed.
CREATE TABLE IF NOT EXISTS contract (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id       VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    participant_id  BIGINT       NOT NULL,
    exchange_id     BIGINT       NOT NULL,
    organisation_id BIGINT       NOT NULL,
    kind            VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    is_valid        TINYINT      NOT NULL DEFAULT 1,
    is_signed       TINYINT      NOT NULL DEFAULT 0,
    signed_on       DATE         NULL,
    signed_by       VARCHAR(150) NULL,
    template_id     BIGINT       NULL,
    text_pt         VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text_en         VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    facts           JSON         NOT NULL,
    drawn_up_on     DATE         NOT NULL,
    version         BIGINT       NOT NULL DEFAULT 1,
    valid_key       TINYINT      GENERATED ALWAYS AS (CASE WHEN is_valid = 1 THEN 1 END) STORED,
    CONSTRAINT uk_contract_public_id UNIQUE (public_id),
    CONSTRAINT uk_contract_valid UNIQUE (participant_id, kind, valid_key),
    KEY ix_contract_organisation (organisation_id),
    KEY ix_contract_exchange (exchange_id),
    KEY ix_contract_template (template_id),
    CONSTRAINT fk_contract_text_pt FOREIGN KEY (text_pt) REFERENCES contract_text (sha256),
    CONSTRAINT fk_contract_text_en FOREIGN KEY (text_en) REFERENCES contract_text (sha256),
    CONSTRAINT ck_contract_signed CHECK (is_signed = 1 OR signed_on IS NULL AND signed_by IS NULL)
) ENGINE = InnoDB;
