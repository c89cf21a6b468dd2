-- Why: one row that rises with every change of a service or price, so that a run sees cheaply that its book is old.
CREATE TABLE IF NOT EXISTS catalog_version (
    id      INT    NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
) ENGINE = InnoDB;
