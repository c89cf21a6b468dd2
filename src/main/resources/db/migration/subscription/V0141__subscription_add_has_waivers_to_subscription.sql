-- Why: a run reads the waivers only of subscriptions that have any, and they are few. Adds a column with a default: no rows are rewritten.
ALTER TABLE subscription ADD COLUMN has_waivers TINYINT NOT NULL DEFAULT 0;
