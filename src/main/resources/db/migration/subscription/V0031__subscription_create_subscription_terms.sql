-- Why: quantity, agreed price and discount from a day on; the first row of a subscription begins on its first day.
CREATE TABLE IF NOT EXISTS subscription_terms (
    subscription_id   BIGINT         NOT NULL,
    effective_on      DATE           NOT NULL,
    quantity          DECIMAL(12, 4) NOT NULL,
    agreed_unit_price DECIMAL(19, 4) NULL,
    discount_percent  DECIMAL(7, 4)  NOT NULL DEFAULT 0,
    PRIMARY KEY (subscription_id, effective_on),
    CONSTRAINT fk_subscription_terms_subscription FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE,
    CONSTRAINT ck_subscription_terms_quantity CHECK (quantity > 0),
    CONSTRAINT ck_subscription_terms_price CHECK (agreed_unit_price IS NULL OR agreed_unit_price >= 0),
    CONSTRAINT ck_subscription_terms_discount CHECK (discount_percent BETWEEN 0 AND 100)
) ENGINE = InnoDB;
