-- Why: a key may be limited to some collections (scopes: their names with a space between them, null: all that its role may), it may end, it is seen
-- whether it is still used, and while a key is replaced its former text counts beside the new one (former_hash, until former_until_at).
-- Locks: the table, which has as many rows as there are keys, for less than a second.
-- Check: SELECT COUNT(*) FROM api_key WHERE (former_hash IS NULL) <> (former_until_at IS NULL) gives 0.
ALTER TABLE api_key
    ADD COLUMN scopes              VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN expires_at          DATETIME(6)  NULL,
    ADD COLUMN last_used_at        DATETIME(6)  NULL,
    ADD COLUMN former_hash         VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN former_until_at     DATETIME(6)  NULL,
    ADD COLUMN former_last_used_at DATETIME(6)  NULL,
    ADD CONSTRAINT uk_api_key_former_hash UNIQUE (former_hash),
    ADD CONSTRAINT ck_api_key_former CHECK ((former_hash IS NULL) = (former_until_at IS NULL));
