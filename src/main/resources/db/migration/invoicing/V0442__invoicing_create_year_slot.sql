-- Why: the slots of invoice_line (see the next migrations), for joins that look a subscription up in each of them.
CREATE TABLE IF NOT EXISTS year_slot (
    slot TINYINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
