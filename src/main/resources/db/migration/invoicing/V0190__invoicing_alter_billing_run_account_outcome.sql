-- Why: an outcome of one byte is changed in its place; as text it made each row of a run a new one when it was drafted.
-- Locks: rebuilds billing_run_account (some seconds for a million rows); no run may be under way. Check: SHOW CREATE TABLE.
ALTER TABLE billing_run_account
    DROP CONSTRAINT ck_billing_run_account_outcome,
    MODIFY outcome ENUM ('DUE', 'BILLED', 'NOTHING_DUE', 'PARKED', 'FAILED', 'EXCLUDED')
        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'DUE';
