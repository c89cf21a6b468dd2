-- Why: the days of a run are charged by several threads at once before its numbers are given; each range says how far it came, so that a
-- killed run goes on behind its last chunk. Locks: none. Check: SHOW CREATE TABLE.
CREATE TABLE IF NOT EXISTS charge_range (
    run_id          BIGINT NOT NULL,
    first_account   BIGINT NOT NULL,
    last_account    BIGINT NOT NULL,
    charged_account BIGINT NOT NULL,
    PRIMARY KEY (run_id, first_account),
    CONSTRAINT ck_charge_range_order CHECK (first_account <= last_account AND charged_account <= last_account)
) ENGINE = InnoDB;
