-- Why: what a revised subscription's charge_state becomes when its draft is posted, as lines alone do not tell: through which day
-- documents and facts then agree, and from which day it must be looked at again (mostly null). charge_version: the version that was
-- rated; where it rose since, something changed after the draft and the revision stays for the next run.
CREATE TABLE IF NOT EXISTS charge_revision (
    run_id             BIGINT NOT NULL,
    subscription_id    BIGINT NOT NULL,
    billing_account_id BIGINT NOT NULL,
    through_on         DATE   NOT NULL,
    revised_from       DATE   NULL,
    charge_version     BIGINT NOT NULL,
    PRIMARY KEY (run_id, subscription_id),
    KEY ix_charge_revision_account (run_id, billing_account_id)
) ENGINE = InnoDB;
