-- Why: counts and sums of runs that have ended, so that a list of runs reads no invoices (cost flat with history).
CREATE TABLE IF NOT EXISTS billing_run_summary (
    run_id      BIGINT NOT NULL PRIMARY KEY,
    due         INT    NOT NULL,
    billed      INT    NOT NULL,
    nothing_due INT    NOT NULL,
    parked      INT    NOT NULL,
    failed      INT    NOT NULL,
    excluded    INT    NOT NULL,
    totals      JSON   NOT NULL,
    CONSTRAINT fk_billing_run_summary_run FOREIGN KEY (run_id) REFERENCES billing_run (id)
) ENGINE = InnoDB;
