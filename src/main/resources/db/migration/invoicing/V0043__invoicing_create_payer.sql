-- Why: invoicing's own copy of what it prints of an organisation, kept by a listener in the transaction of the change.
CREATE TABLE IF NOT EXISTS payer (
    organisation_id BIGINT       NOT NULL PRIMARY KEY,
    public_id       VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    external_ref    VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    legal_name      VARCHAR(150) NOT NULL,
    tax_id          VARCHAR(30)  NULL,
    tax_id_type     VARCHAR(5)   NOT NULL,
    language        VARCHAR(2)   NOT NULL,
    snapshot        JSON         NOT NULL,
    CONSTRAINT uk_payer_public_id UNIQUE (public_id),
    KEY ix_payer_external_ref (external_ref)
) ENGINE = InnoDB;
