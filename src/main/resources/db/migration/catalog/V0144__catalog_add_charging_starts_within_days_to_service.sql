-- Why: charging of a service may start on the production day, but at most so many days after it was assigned; null: no such rule.
ALTER TABLE service ADD COLUMN charging_starts_within_days INT NULL;
