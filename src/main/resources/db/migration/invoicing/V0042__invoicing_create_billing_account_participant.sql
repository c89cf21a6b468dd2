-- Why: which billing account a participant is billed to, from a day on; the first row begins on 1900-01-01.
CREATE TABLE IF NOT EXISTS billing_account_participant (
    participant_id     BIGINT NOT NULL,
    effective_on       DATE   NOT NULL,
    billing_account_id BIGINT NOT NULL,
    asn                BIGINT NOT NULL,
    PRIMARY KEY (participant_id, effective_on),
    KEY ix_billing_account_participant_account (billing_account_id, participant_id),
    KEY ix_billing_account_participant_asn (asn),
    CONSTRAINT fk_billing_account_participant_account FOREIGN KEY (billing_account_id) REFERENCES billing_account (id)
) ENGINE = InnoDB;
