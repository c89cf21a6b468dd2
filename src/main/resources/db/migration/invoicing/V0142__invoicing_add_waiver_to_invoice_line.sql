-- Why: an issued line keeps what was waived of it and why, whatever becomes of the waiver. Null: nothing; no rows are rewritten.
ALTER TABLE invoice_line ADD COLUMN waived_percent DECIMAL(7, 4) NULL, ADD COLUMN waiver_reason VARCHAR(200) NULL;
