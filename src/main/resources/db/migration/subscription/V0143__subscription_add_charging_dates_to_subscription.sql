-- Why: a subscription may be charged from a later day than it starts on, and until another day than it ends on; null: as it starts and ends.
-- Adds columns without a value: no rows are rewritten.
ALTER TABLE subscription ADD COLUMN charging_starts_on DATE NULL, ADD COLUMN charging_ends_on DATE NULL;
