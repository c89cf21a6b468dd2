-- Why: a line that charges that an invoice was paid late: of which invoice, how it came about in both languages (a policy may change later), and that it counts.
-- live is 1 from the draft on, null of previews and once it is owed again: uk_late_charge_live lets nothing be charged twice at once.
-- Locks: none, the table is new. Check: SELECT COUNT(*) FROM late_charge c LEFT JOIN invoice_line l ON l.invoice_id = c.invoice_id AND l.position = c.position WHERE l.position IS NULL gives 0.
CREATE TABLE IF NOT EXISTS late_charge (
    invoice_id      BIGINT         NOT NULL,
    position        INT            NOT NULL,
    live            TINYINT        NULL,
    late_invoice_id BIGINT         NOT NULL,
    revision        INT            NOT NULL,
    late_number     VARCHAR(60)    NOT NULL,
    amount          DECIMAL(19, 4) NOT NULL,
    portuguese      VARCHAR(500)   NOT NULL,
    english         VARCHAR(500)   NOT NULL,
    PRIMARY KEY (invoice_id, position),
    CONSTRAINT uk_late_charge_live UNIQUE (late_invoice_id, revision, live),
    CONSTRAINT fk_late_charge_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;
