-- Why: addresses to which nothing is sent until somebody takes the mark away: the server said that there is no such mailbox, or a person saw mails come
-- back. address: in small letters. Locks: none, the table is new. Check: SELECT COUNT(*) FROM mail_bounce WHERE address <> LOWER(address) gives 0.
CREATE TABLE IF NOT EXISTS mail_bounce (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    address   VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason    VARCHAR(300) NOT NULL,
    made_at   DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    made_by   VARCHAR(100) NOT NULL,
    CONSTRAINT uk_mail_bounce_public_id UNIQUE (public_id),
    CONSTRAINT uk_mail_bounce_address UNIQUE (address)
) ENGINE = InnoDB;
