-- Why: which answer of a bank moved which registration from where to where, so that a bank file that is undone moves it back. bank_file_id is a key of
-- another module, so there is no foreign key.
-- Locks: none, the table is new. Check: SELECT state, COUNT(*) FROM boleto_answer GROUP BY state;
CREATE TABLE IF NOT EXISTS boleto_answer (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    invoice_id     BIGINT       NOT NULL,
    bank_file_id   BIGINT       NOT NULL,
    position       BIGINT       NOT NULL,
    occurrence     VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state_before   VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reasons_before VARCHAR(200) NOT NULL,
    state          VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reasons        VARCHAR(200) NOT NULL,
    CONSTRAINT uk_boleto_answer_position UNIQUE (bank_file_id, position),
    KEY ix_boleto_answer_invoice (invoice_id, id),
    CONSTRAINT fk_boleto_answer_registration FOREIGN KEY (invoice_id) REFERENCES boleto_registration (invoice_id)
) ENGINE = InnoDB;
