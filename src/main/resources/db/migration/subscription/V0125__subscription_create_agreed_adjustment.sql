-- Why: agreed prices that an adjustment changed (its public id), so that it can be taken back.
CREATE TABLE IF NOT EXISTS agreed_adjustment (
    adjustment      VARCHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subscription_id BIGINT         NOT NULL,
    effective_on    DATE           NOT NULL,
    before_price    DECIMAL(19, 4) NOT NULL,
    after_price     DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (adjustment, subscription_id),
    CONSTRAINT fk_agreed_adjustment_subscription FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE
) ENGINE = InnoDB;
