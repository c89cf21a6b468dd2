-- Why: what a run may bill before a person has to look at it: a total of so many times the month before (from a floor on), so many lines;
-- null: no bound. And whether its invoices need the customer's purchase order. Locks: none to speak of, columns are added in place.
ALTER TABLE issuer ADD COLUMN bound_times_previous DECIMAL(9, 4) NULL, ADD COLUMN bound_floor DECIMAL(19, 4) NOT NULL DEFAULT 100,
    ADD COLUMN bound_lines INT NULL, ADD COLUMN require_purchase_order TINYINT NOT NULL DEFAULT 0;
