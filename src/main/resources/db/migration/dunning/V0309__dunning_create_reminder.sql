-- Why: what is to be sent: one reminder for an account, of the latest step that one of its invoices has reached. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS reminder (
    id                 BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id          VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    run_id             BIGINT         NOT NULL,
    billing_account_id BIGINT         NOT NULL,
    step_days          INT            NOT NULL,
    made_on            DATE           NOT NULL,
    open_total         DECIMAL(19, 4) NOT NULL,
    charge_total       DECIMAL(19, 4) NOT NULL,
    CONSTRAINT uk_reminder_public_id UNIQUE (public_id),
    KEY ix_reminder_account (billing_account_id, id),
    KEY ix_reminder_run (run_id)
) ENGINE = InnoDB;
