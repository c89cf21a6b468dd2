-- Why: one live run for an exchange, whatever its period: the primary key is the guard. Rows go when the run ends.
CREATE TABLE IF NOT EXISTS billing_run_lock (
    exchange_id BIGINT NOT NULL PRIMARY KEY,
    run_id      BIGINT NOT NULL,
    KEY ix_billing_run_lock_run (run_id)
) ENGINE = InnoDB;
