-- Why: an issued document on its way to who pays it. automatic_invoice: the same id where it goes by itself, which is once; null where a person asked.
-- recipient: who was asked for, and once it is sent, to whom. state WAITING, SENDING (handed to the server at this moment), SENT, FAILED (answer says
-- why), UNSURE (the program ended in that moment). Locks: none, the table is new. Check: SELECT COUNT(*) FROM mail WHERE state = 'UNSURE' gives 0.
CREATE TABLE IF NOT EXISTS mail (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id         VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    invoice           VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    automatic_invoice VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    number            VARCHAR(60)  NOT NULL,
    recipient         VARCHAR(254) NULL,
    state             VARCHAR(7)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'WAITING',
    attempts          INT          NOT NULL DEFAULT 0,
    next_at           DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    attempted_at      DATETIME(6)  NULL,
    sent_at           DATETIME(6)  NULL,
    message_id        VARCHAR(200) NULL,
    answer            VARCHAR(300) NULL,
    busy_by           VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    busy_until_at     DATETIME(6)  NULL,
    made_at           DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    made_by           VARCHAR(100) NOT NULL,
    CONSTRAINT uk_mail_public_id UNIQUE (public_id),
    CONSTRAINT uk_mail_automatic_invoice UNIQUE (automatic_invoice),
    KEY ix_mail_due (state, next_at, id),
    KEY ix_mail_state (state, id),
    KEY ix_mail_invoice (invoice, id),
    CONSTRAINT ck_mail_state CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE'))
) ENGINE = InnoDB;
