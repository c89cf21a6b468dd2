-- Why: an account that is not reminded: through until_on, or (null) exempt. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS dunning_hold (
    billing_account_id BIGINT       NOT NULL PRIMARY KEY,
    until_on           DATE         NULL,
    reason             VARCHAR(200) NOT NULL,
    held_by            VARCHAR(100) NOT NULL,
    held_at            DATETIME(6)  NOT NULL,
    version            BIGINT       NOT NULL DEFAULT 1
) ENGINE = InnoDB;
