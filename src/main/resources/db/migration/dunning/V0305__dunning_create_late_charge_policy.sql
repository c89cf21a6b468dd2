-- Why: what an issuer asks for when it is paid late; an issuer without a row asks for nothing. Percentages, an amount of its currency for a fixed fine;
-- interest_ceiling: at most so many percent of what was late, null: no end. calendar null: every day is a business day. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS late_charge_policy (
    issuer_id        BIGINT         NOT NULL PRIMARY KEY,
    fine_percent     DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    fine_amount      DECIMAL(19, 4) NOT NULL DEFAULT 0,
    interest_percent DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    interest_per     VARCHAR(5)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    interest_ceiling DECIMAL(7, 4)  NULL,
    grace_days       INT            NOT NULL DEFAULT 0,
    calendar         VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    on_next_document TINYINT        NOT NULL DEFAULT 0,
    version          BIGINT         NOT NULL DEFAULT 1,
    CONSTRAINT ck_late_charge_policy_per CHECK (interest_per IN ('DAY', 'MONTH', 'YEAR'))
) ENGINE = InnoDB;
