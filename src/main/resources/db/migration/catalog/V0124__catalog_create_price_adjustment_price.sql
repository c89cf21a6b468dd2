-- Why: which prices an adjustment made, and what they were before (null: there was none).
CREATE TABLE IF NOT EXISTS price_adjustment_price (
    adjustment_id BIGINT         NOT NULL,
    price_id      BIGINT         NOT NULL,
    before_price  DECIMAL(19, 4) NULL,
    PRIMARY KEY (adjustment_id, price_id),
    CONSTRAINT fk_price_adjustment_price_adjustment FOREIGN KEY (adjustment_id) REFERENCES price_adjustment (id) ON DELETE CASCADE,
    CONSTRAINT fk_price_adjustment_price_price FOREIGN KEY (price_id) REFERENCES price (id) ON DELETE CASCADE
) ENGINE = InnoDB;
