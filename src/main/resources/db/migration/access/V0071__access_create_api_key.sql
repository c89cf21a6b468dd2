-- Why: the keys of programs. Only the SHA-256 of a key is kept: who reads this table cannot call. A participant's key is
-- limited to one ASN or, a reseller's, to one billing account (public id). Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS api_key (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id       VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name            VARCHAR(100) NOT NULL,
    role            VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asn             BIGINT       NULL,
    billing_account VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    key_hash        VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    created_by      VARCHAR(100) NOT NULL,
    created_at      DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    revoked_at      DATETIME(6)  NULL,
    version         BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_api_key_public_id UNIQUE (public_id),
    CONSTRAINT uk_api_key_hash UNIQUE (key_hash),
    CONSTRAINT ck_api_key_limited CHECK ((role = 'PARTICIPANT') = ((asn IS NULL) <> (billing_account IS NULL))),
    CONSTRAINT ck_api_key_unlimited CHECK (role = 'PARTICIPANT' OR (asn IS NULL AND billing_account IS NULL))
) ENGINE = InnoDB;
