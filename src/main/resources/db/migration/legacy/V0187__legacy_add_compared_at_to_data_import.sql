-- Why: when the tables were last compared with the files of an import. Locks: the column is added at once without a copy of the table
-- (INSTANT). Check: SELECT COUNT(*) FROM data_import WHERE state = 'APPLIED' AND compared_at IS NULL; (those from before)
ALTER TABLE data_import ADD COLUMN compared_at DATETIME(6) NULL;
