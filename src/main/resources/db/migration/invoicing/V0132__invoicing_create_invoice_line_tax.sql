-- Why: by which rules a line was taxed: a later difference or credit of it is taxed by the same, and a rule that was used is not changed.
CREATE TABLE IF NOT EXISTS invoice_line_tax (
    invoice_id   BIGINT        NOT NULL,
    position     INT           NOT NULL,
    tax_rule_id  BIGINT        NOT NULL,
    code         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rate_percent DECIMAL(7, 4) NOT NULL,
    PRIMARY KEY (invoice_id, position, tax_rule_id),
    KEY ix_invoice_line_tax_rule (tax_rule_id),
    CONSTRAINT fk_invoice_line_tax_line FOREIGN KEY (invoice_id, position) REFERENCES invoice_line (invoice_id, position)
) ENGINE = InnoDB;
