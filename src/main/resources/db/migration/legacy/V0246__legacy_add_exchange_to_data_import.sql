-- Why: a member export is compared with what is billed at one exchange on one day. Null for other kinds. Locks: the columns are added at
-- once without a copy of the table (INSTANT). Check: SELECT COUNT(*) FROM data_import WHERE kind = 'ix-f' AND exchange IS NULL; (0)
ALTER TABLE data_import
    ADD COLUMN exchange VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN compared_on DATE NULL;
