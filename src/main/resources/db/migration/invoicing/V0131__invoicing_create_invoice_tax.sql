-- Why: the taxes of a document, one row for each rate, as they were when it was drafted: whatever becomes of the rule, they stay.
CREATE TABLE IF NOT EXISTS invoice_tax (
    invoice_id   BIGINT         NOT NULL,
    position     INT            NOT NULL,
    code         VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name         VARCHAR(80)    NOT NULL,
    kind         VARCHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rate_percent DECIMAL(7, 4)  NOT NULL,
    base         DECIMAL(19, 4) NOT NULL,
    amount       DECIMAL(19, 4) NOT NULL,
    reason       VARCHAR(200)   NULL,
    PRIMARY KEY (invoice_id, position),
    CONSTRAINT fk_invoice_tax_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;
