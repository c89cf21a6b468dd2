-- Why: days of one subscription may go to several accounts, and each of them notes what the charge state becomes: the key gets the
-- account. Locks: copies the table, which has rows of runs that are drafted; seconds.
ALTER TABLE charge_revision DROP PRIMARY KEY, ADD PRIMARY KEY (run_id, subscription_id, billing_account_id);
