-- Why: days that were charged at zero without a document are settled too; posted 0 while the run is a draft.
CREATE TABLE IF NOT EXISTS settled_days (
    subscription_id    BIGINT  NOT NULL,
    from_on            DATE    NOT NULL,
    until_on           DATE    NOT NULL,
    run_id             BIGINT  NOT NULL,
    billing_account_id BIGINT  NOT NULL,
    posted             TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (subscription_id, from_on, run_id),
    KEY ix_settled_days_run (run_id, billing_account_id)
) ENGINE = InnoDB;
