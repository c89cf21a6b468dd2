-- Why: what messages to a webhook are signed with; while a secret is being replaced there are two. It is kept as it is, since a signature is
-- computed with it. ends_at null: until it is replaced. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS webhook_secret (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    webhook_id BIGINT       NOT NULL,
    secret     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    made_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    ends_at    DATETIME(6)  NULL,
    KEY ix_webhook_secret_webhook (webhook_id, id),
    CONSTRAINT fk_webhook_secret_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) ENGINE = InnoDB;
