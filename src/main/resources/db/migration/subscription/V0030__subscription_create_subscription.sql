-- Why: what a participant has. Both days are included. settled_through: billed elsewhere up to this day (import).
-- exchange_id is the participant's, a copy that never changes: it saves a join in every run.
CREATE TABLE IF NOT EXISTS subscription (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id       VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    participant_id  BIGINT       NOT NULL,
    exchange_id     BIGINT       NOT NULL,
    service_id      BIGINT       NOT NULL,
    starts_on       DATE         NOT NULL,
    ends_on         DATE         NULL,
    voided_at       DATETIME(6)  NULL,
    void_reason     VARCHAR(200) NULL,
    settled_through DATE         NULL,
    external_ref    VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NULL,
    version         BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_subscription_public_id UNIQUE (public_id),
    CONSTRAINT uk_subscription_external_ref UNIQUE (external_ref),
    KEY ix_subscription_participant (participant_id),
    KEY ix_subscription_service (service_id, exchange_id),
    CONSTRAINT ck_subscription_days CHECK (ends_on IS NULL OR ends_on >= starts_on)
) ENGINE = InnoDB;
