-- Why: which entries are not sealed yet. An entry commits later than one with a higher key, so that no mark over the keys could tell.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS audit_pending (
    entry_id  BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
