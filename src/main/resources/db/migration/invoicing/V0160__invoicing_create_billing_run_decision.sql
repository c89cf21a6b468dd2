-- Why: who left an account out of a run or released it, when and why; and what was looked at when it was released (facts), since a release
-- holds for that. Rows are only added. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS billing_run_decision (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id             BIGINT       NOT NULL,
    billing_account_id BIGINT       NOT NULL,
    decision           VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    released_from      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    facts              JSON         NULL,
    reason             VARCHAR(200) NOT NULL,
    decided_by         VARCHAR(100) NOT NULL,
    decided_at         DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    KEY ix_billing_run_decision_account (run_id, billing_account_id, id),
    CONSTRAINT fk_billing_run_decision_run FOREIGN KEY (run_id) REFERENCES billing_run (id),
    CONSTRAINT ck_billing_run_decision CHECK (decision IN ('EXCLUDED', 'RELEASED'))
) ENGINE = InnoDB;
