-- Why: the gapless numbers of an issuer; the row is locked by the transaction that gives the numbers to invoices.
CREATE TABLE IF NOT EXISTS number_series (
    issuer_id    BIGINT      NOT NULL PRIMARY KEY,
    prefix       VARCHAR(12) NOT NULL,
    first_number BIGINT      NOT NULL DEFAULT 1,
    next_number  BIGINT      NOT NULL DEFAULT 1
) ENGINE = InnoDB;
