-- Why: how many accepted records of a file have a warning. Locks: the column is added at once without a copy of the table (INSTANT).
-- Check: SELECT SUM(warned_count) FROM import_file;
ALTER TABLE import_file ADD COLUMN warned_count BIGINT NOT NULL DEFAULT 0;
