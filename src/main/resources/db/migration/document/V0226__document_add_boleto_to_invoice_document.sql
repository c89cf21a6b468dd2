-- Why: a boleto that its bank has to know is printed only while the bank takes money for it, so the document is that of one state of it: the barcode, or
-- why there is none; blank where the bank need not know. Locks: the table, while a column is added (instant on both servers).
-- Check: SELECT boleto, COUNT(*) FROM invoice_document GROUP BY boleto;
ALTER TABLE invoice_document ADD COLUMN boleto VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '';
