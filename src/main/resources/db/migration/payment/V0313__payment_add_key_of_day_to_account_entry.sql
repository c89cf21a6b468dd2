-- Why: reports ask for the money of a month. Locks: writes to account_entry go on while the key is built (in place); some seconds for a million rows.
-- Check: EXPLAIN SELECT COUNT(*) FROM account_entry WHERE happened_on >= '2026-01-01' names ix_account_entry_day.
ALTER TABLE account_entry ADD KEY ix_account_entry_day (happened_on, billing_account_id, kind, amount);
