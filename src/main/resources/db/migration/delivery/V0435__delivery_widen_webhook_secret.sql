-- Why: a secret is kept encrypted, which is longer than its text; one that was made before stays as it is until it is replaced. Locks: the table,
-- for an instant (it has a row or two a webhook). Check: SELECT COUNT(*) FROM webhook_secret WHERE secret NOT LIKE 'v1:%' counts the old ones.
ALTER TABLE webhook_secret MODIFY secret VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
