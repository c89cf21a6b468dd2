-- Why: which organisation a billing account bills to, from a day on; the first row begins on 1900-01-01.
CREATE TABLE IF NOT EXISTS billing_account_payer (
    billing_account_id BIGINT NOT NULL,
    effective_on       DATE   NOT NULL,
    organisation_id    BIGINT NOT NULL,
    PRIMARY KEY (billing_account_id, effective_on),
    KEY ix_billing_account_payer_organisation (organisation_id),
    CONSTRAINT fk_billing_account_payer_account FOREIGN KEY (billing_account_id) REFERENCES billing_account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
