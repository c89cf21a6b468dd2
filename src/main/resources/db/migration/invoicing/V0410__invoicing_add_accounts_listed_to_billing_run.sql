-- Why: the accounts of a run are listed in ranges, each committed by itself; this says that all of them are there. A run that was cut
-- short in between lists what is missing.
ALTER TABLE billing_run ADD COLUMN accounts_listed TINYINT NOT NULL DEFAULT 0;
