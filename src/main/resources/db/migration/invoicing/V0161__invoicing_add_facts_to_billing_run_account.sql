-- Why: why an account is parked is told in the reader's language, so its facts are stored and no longer its sentence. Rows of before keep
-- their detail, which is shown as it is. Locks: none to speak of, the column is added in place.
ALTER TABLE billing_run_account ADD COLUMN facts JSON NULL;
