-- Why: an ASN at an exchange, once. Both days are included; null left_on: still there.
CREATE TABLE IF NOT EXISTS participant (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id   VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asn         BIGINT      NOT NULL,
    exchange_id BIGINT      NOT NULL,
    joined_on   DATE        NULL,
    left_on     DATE        NULL,
    version     BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT uk_participant_public_id UNIQUE (public_id),
    CONSTRAINT uk_participant_asn_exchange UNIQUE (asn, exchange_id),
    KEY ix_participant_exchange (exchange_id),
    CONSTRAINT ck_participant_asn CHECK (asn BETWEEN 1 AND 4294967295),
    CONSTRAINT ck_participant_days CHECK (left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on)
) ENGINE = InnoDB;
