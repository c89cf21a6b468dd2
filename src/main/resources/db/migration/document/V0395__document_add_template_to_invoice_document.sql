-- Why: a document that is drawn anew (a purchase order, a cancellation, the answer of a bank) looks as it was drawn first, whatever its issuer's template is
-- by now; null: without one. Locks: the table, while a column is added (instant on both servers).
-- Check: SELECT COUNT(*) FROM invoice_document d LEFT JOIN document_template t ON t.id = d.template_id WHERE d.template_id IS NOT NULL AND t.id IS NULL gives 0.
ALTER TABLE invoice_document ADD COLUMN template_id BIGINT NULL;
