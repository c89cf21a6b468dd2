-- Why: accounts that may be blocked because something of them is late for long, and those of which that is no longer true. Nothing is blocked here.
-- Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS overdue_account (
    billing_account_id BIGINT      NOT NULL PRIMARY KEY,
    state              VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    changed_at         DATETIME(6) NOT NULL,
    KEY ix_overdue_account_state (state, billing_account_id),
    CONSTRAINT ck_overdue_account_state CHECK (state IN ('MAY_BE_BLOCKED', 'MAY_BE_UNBLOCKED'))
) ENGINE = InnoDB;
