-- Why: who asks what a run found out of an account knows the run (a live one, of which there are few). Kept by account, the outcomes of a run
-- were strewn over as many pages as all runs have outcomes, and each run wrote them all.
-- Locks: none; other transactions may write meanwhile.
-- Check: SHOW INDEX FROM billing_run_account names the primary key alone.
ALTER TABLE billing_run_account DROP INDEX ix_billing_run_account_account;
