-- Why: taxes that the payer keeps back lower what is to be paid, not the total. Locks: the new column is added in place with its default.
ALTER TABLE invoice ADD COLUMN withheld_total DECIMAL(19, 4) NOT NULL DEFAULT 0;
