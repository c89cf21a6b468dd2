-- Why: which issuer an exchange has, from a first of a month on; an exchange without a row uses the first issuer.
CREATE TABLE IF NOT EXISTS exchange_issuer (
    exchange_id  BIGINT NOT NULL,
    effective_on DATE   NOT NULL,
    issuer_id    BIGINT NOT NULL,
    PRIMARY KEY (exchange_id, effective_on),
    CONSTRAINT fk_exchange_issuer_exchange FOREIGN KEY (exchange_id) REFERENCES exchange (id) ON DELETE CASCADE,
    CONSTRAINT fk_exchange_issuer_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
) ENGINE = InnoDB;
