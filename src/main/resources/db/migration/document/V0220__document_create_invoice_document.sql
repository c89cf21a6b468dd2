-- Why: the document of an issued invoice is drawn once and stays as it was drawn, whatever a later version of the program would draw. It is that of one
-- version and state of the invoice: a purchase order that is set later, or a cancellation, which are printed, draw it anew. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS invoice_document (
    invoice_public_id VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    invoice_version   BIGINT      NOT NULL,
    invoice_state     VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    language          VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    pdf               MEDIUMBLOB  NOT NULL
) ENGINE = InnoDB;
