-- Why: no change may slip past a draft. Whoever changes a fact that is billed holds this row shared until it commits, and then looks
-- for live runs; a run that has listed its accounts takes the row alone for a moment: what was under way has committed by then,
-- and whoever comes later finds the accounts listed and marks them stale. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS change_gate (
    id INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
