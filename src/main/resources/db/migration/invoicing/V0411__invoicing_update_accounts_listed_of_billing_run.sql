-- Why: until now all accounts of a run were listed in one transaction, so where there is one, all are there.
UPDATE billing_run SET accounts_listed = 1 WHERE id IN (SELECT a.run_id FROM billing_run_account a);
