-- Why: a password that an administrator gave has to be changed at the first login, and a person may be locked out without being deleted; null: not
-- locked. Adds columns with a default or without a value: no rows are rewritten.
ALTER TABLE app_user ADD COLUMN must_change_password TINYINT NOT NULL DEFAULT 0, ADD COLUMN locked_at DATETIME(6) NULL;
