-- Why: a charge by PIX of which a bank has to know has another code once the bank has it, so the document is that of one code; blank where no bank has to
-- know. Locks: the table, while a column is added (instant on both servers).
-- Check: SELECT COUNT(*) FROM invoice_document WHERE pix <> '';
ALTER TABLE invoice_document ADD COLUMN pix VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '';
