-- Why: what the bank is asked to do with a boleto. remittance_id is null while it waits; then content is its records as they stand in that file. An
-- instruction is in one file and never changes again.
-- Locks: none, the table is new. Check: SELECT COUNT(*) FROM boleto_instruction WHERE remittance_id IS NULL;
CREATE TABLE IF NOT EXISTS boleto_instruction (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    invoice_id    BIGINT         NOT NULL,
    kind          VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    due_on        DATE           NULL,
    abatement     DECIMAL(19, 4) NULL,
    requested_by  VARCHAR(100)   NOT NULL,
    requested_at  DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    remittance_id BIGINT         NULL,
    position      INT            NULL,
    content       VARCHAR(1000)  NULL,
    CONSTRAINT uk_boleto_instruction_position UNIQUE (remittance_id, position),
    KEY ix_boleto_instruction_invoice (invoice_id, id),
    CONSTRAINT fk_boleto_instruction_registration FOREIGN KEY (invoice_id) REFERENCES boleto_registration (invoice_id),
    CONSTRAINT fk_boleto_instruction_remittance FOREIGN KEY (remittance_id) REFERENCES remittance (id),
    CONSTRAINT ck_boleto_instruction_kind CHECK (kind IN ('ENTRY', 'CANCEL', 'ABATEMENT', 'END_ABATEMENT', 'DUE_DATE'))
) ENGINE = InnoDB;
