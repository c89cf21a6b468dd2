-- Why: documents that were issued and whose PDF is still to be drawn before anybody asks for it: one row for an event of any number of invoices (their
-- keys, with a comma between them), written in the transaction that issues them. Drawing removes it. next_at: when it may be taken (again).
-- Locks: none, the table is new. Check: SELECT COUNT(*) FROM undrawn_document WHERE attempts > 3 gives 0.
CREATE TABLE IF NOT EXISTS undrawn_document (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    invoices      LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    invoice_count INT         NOT NULL,
    attempts      INT         NOT NULL DEFAULT 0,
    next_at       DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    KEY ix_undrawn_document_next (next_at, id)
) ENGINE = InnoDB;
