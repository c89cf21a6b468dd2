-- Why: a message on its way to a webhook, and how that went: WAITING (until next_at), DELIVERED, FAILED (given up; a person may replay it).
-- last_status null: there was no answer. The newest are listed, the oldest that are due are sent. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS webhook_delivery (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id    VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message_id   BIGINT       NOT NULL,
    webhook_id   BIGINT       NOT NULL,
    state        VARCHAR(9)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'WAITING',
    attempts     INT          NOT NULL DEFAULT 0,
    next_at      DATETIME(6)  NULL,
    attempted_at DATETIME(6)  NULL,
    delivered_at DATETIME(6)  NULL,
    last_status  INT          NULL,
    last_answer  VARCHAR(200) NULL,
    replayed_by  VARCHAR(100) NULL,
    CONSTRAINT uk_webhook_delivery_public_id UNIQUE (public_id),
    CONSTRAINT uk_webhook_delivery_message UNIQUE (message_id, webhook_id),
    KEY ix_webhook_delivery_due (webhook_id, state, next_at, id),
    KEY ix_webhook_delivery_state (state, id),
    CONSTRAINT fk_webhook_delivery_message FOREIGN KEY (message_id) REFERENCES webhook_message (id) ON DELETE CASCADE,
    CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
    CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED'))
) ENGINE = InnoDB;
