-- Why: what is charged, with all that explains it. month_before: what earlier lines of the same month came to (running total).
-- live is 1 while the line counts as charged or is drafted, null when it was cancelled or is a preview: uk_invoice_line_live then lets no day of a subscription be charged twice in one revision.
CREATE TABLE IF NOT EXISTS invoice_line (
    invoice_id            BIGINT         NOT NULL,
    position              INT            NOT NULL,
    live                  TINYINT        NULL,
    subscription_id       BIGINT         NULL,
    service_id            BIGINT         NULL,
    asn                   BIGINT         NULL,
    description           VARCHAR(200)   NOT NULL,
    from_on               DATE           NULL,
    until_on              DATE           NULL,
    revision              INT            NOT NULL DEFAULT 0,
    quantity              DECIMAL(12, 4) NOT NULL,
    unit_price            DECIMAL(19, 4) NOT NULL,
    price_id              BIGINT         NULL,
    subscription_discount DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    profile_discount      DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    line_discount         DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    days                  INT            NULL,
    base                  INT            NULL,
    amount                DECIMAL(19, 4) NOT NULL,
    month_before          DECIMAL(19, 4) NOT NULL DEFAULT 0,
    corrects_invoice_id   BIGINT         NULL,
    PRIMARY KEY (invoice_id, position),
    CONSTRAINT uk_invoice_line_live UNIQUE (subscription_id, from_on, revision, live),
    CONSTRAINT fk_invoice_line_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;
