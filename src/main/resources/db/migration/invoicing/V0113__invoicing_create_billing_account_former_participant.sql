-- Why: a change from the first day on replaces the history of who a participant is billed to. Accounts that it was charged to by then get the
-- corrections all the same, so they are kept here. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS billing_account_former_participant (
    billing_account_id BIGINT NOT NULL,
    participant_id     BIGINT NOT NULL,
    PRIMARY KEY (billing_account_id, participant_id),
    KEY ix_billing_account_former_participant (participant_id),
    CONSTRAINT fk_billing_account_former_account FOREIGN KEY (billing_account_id) REFERENCES billing_account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
