-- Why: a participant may get another organisation on a day to come; on that day its signed contract is unsigned. A row is looked at on its day
-- and then removed; one whose participant is gone too, so there is no foreign key.
CREATE TABLE IF NOT EXISTS contract_review (
    participant_id BIGINT NOT NULL,
    due_on         DATE   NOT NULL,
    PRIMARY KEY (participant_id, due_on),
    KEY ix_contract_review_due (due_on)
) ENGINE = InnoDB;
