-- Why: who receives invoices. own_participant_id: the participant that it was made for; null: a shared account (reseller's).
CREATE TABLE IF NOT EXISTS billing_account (
    id                 BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id          VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    external_ref       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    exchange_id        BIGINT      NOT NULL,
    own_participant_id BIGINT      NULL,
    due_day_of_month   INT         NULL,
    due_days           INT         NULL,
    version            BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT uk_billing_account_public_id UNIQUE (public_id),
    CONSTRAINT uk_billing_account_external_ref UNIQUE (external_ref),
    CONSTRAINT uk_billing_account_participant UNIQUE (own_participant_id),
    KEY ix_billing_account_exchange (exchange_id, id)
) ENGINE = InnoDB;
