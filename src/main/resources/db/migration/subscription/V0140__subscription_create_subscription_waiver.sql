-- Why: days (both included, no last one: open) of which a part of the price, or all of it, is waived, and why. The days of a subscription's
-- waivers never overlap; who writes one holds the lock of the subscription.
CREATE TABLE IF NOT EXISTS subscription_waiver (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id       VARCHAR(36)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subscription_id BIGINT        NOT NULL,
    from_on         DATE          NOT NULL,
    until_on        DATE          NULL,
    waived_percent  DECIMAL(7, 4) NOT NULL,
    waiver_reason   VARCHAR(200)  NOT NULL,
    version         BIGINT        NOT NULL DEFAULT 1,
    CONSTRAINT uk_subscription_waiver_public_id UNIQUE (public_id),
    CONSTRAINT uk_subscription_waiver_from_on UNIQUE (subscription_id, from_on),
    CONSTRAINT fk_subscription_waiver_subscription FOREIGN KEY (subscription_id) REFERENCES subscription (id) ON DELETE CASCADE,
    CONSTRAINT ck_subscription_waiver_days CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT ck_subscription_waiver_percent CHECK (waived_percent > 0 AND waived_percent <= 100)
) ENGINE = InnoDB;
