-- Why: the outcome of a run for each account that it selected, written with the invoice; DUE: not handled yet.
CREATE TABLE IF NOT EXISTS billing_run_account (
    run_id             BIGINT       NOT NULL,
    billing_account_id BIGINT       NOT NULL,
    outcome            VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'DUE',
    stale              TINYINT      NOT NULL DEFAULT 0,
    reason             VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    detail             VARCHAR(500) NULL,
    PRIMARY KEY (run_id, billing_account_id),
    KEY ix_billing_run_account_account (billing_account_id),
    CONSTRAINT fk_billing_run_account_run FOREIGN KEY (run_id) REFERENCES billing_run (id),
    CONSTRAINT ck_billing_run_account_outcome CHECK (outcome IN
        ('DUE', 'BILLED', 'NOTHING_DUE', 'PARKED', 'FAILED', 'EXCLUDED'))
) ENGINE = InnoDB;
