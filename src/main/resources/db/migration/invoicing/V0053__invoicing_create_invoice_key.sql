-- Why: keys of invoices are handed out in blocks, so that lines can be written in the same batch without asking for keys.
CREATE TABLE IF NOT EXISTS invoice_key (
    id       INT    NOT NULL PRIMARY KEY,
    next_key BIGINT NOT NULL
) ENGINE = InnoDB;
