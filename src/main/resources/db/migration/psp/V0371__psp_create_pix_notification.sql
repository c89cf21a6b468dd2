-- Why: money by PIX of which a bank told, by what it is called in all of Brazil. Where next_at is set the bank is still to be asked what it is (the inbox);
-- payment is the public id of what was booked, returned how much of it is known to have gone back.
-- Locks: none, the table is new. Check: SELECT state, COUNT(*) FROM pix_notification GROUP BY state;
CREATE TABLE IF NOT EXISTS pix_notification (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    end_to_end_id VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    psp           VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state         VARCHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'WAITING',
    reasons       VARCHAR(300)   NULL,
    txid          VARCHAR(35)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    amount        DECIMAL(19, 4) NULL,
    returned      DECIMAL(19, 4) NOT NULL DEFAULT 0,
    payment       VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    revision      INT            NOT NULL DEFAULT 1,
    attempts      INT            NOT NULL DEFAULT 0,
    next_at       DATETIME(6)    NULL DEFAULT CURRENT_TIMESTAMP(6),
    busy_by       VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    busy_until_at DATETIME(6)    NULL,
    told_at       DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    changed_at    DATETIME(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    CONSTRAINT uk_pix_notification_end_to_end_id UNIQUE (end_to_end_id),
    KEY ix_pix_notification_state (state, id),
    KEY ix_pix_notification_next (next_at, id),
    CONSTRAINT ck_pix_notification_state CHECK (state IN ('WAITING', 'BOOKED', 'REJECTED'))
) ENGINE = InnoDB;
