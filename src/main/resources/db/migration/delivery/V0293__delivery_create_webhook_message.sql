-- Why: what other programs are told of one invoice, payment or run, byte for byte as it is signed, once for all webhooks. public_id: by which a receiver
-- knows it again. subject: the public id of what it is about. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS webhook_message (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    happening_id BIGINT      NOT NULL,
    type         VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject      VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    body         TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    happened_at  DATETIME(6) NOT NULL,
    CONSTRAINT uk_webhook_message_public_id UNIQUE (public_id),
    KEY ix_webhook_message_happening (happening_id),
    KEY ix_webhook_message_subject (subject, id)
) ENGINE = InnoDB;
