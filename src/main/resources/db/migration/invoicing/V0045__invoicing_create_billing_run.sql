-- Why: one generation of invoices for a period and a scope (exchange_id null: all exchanges). posted_through: the billing account
-- up to which posting has come, posted_count the documents issued so far; both rise in the transaction that issues them.
CREATE TABLE IF NOT EXISTS billing_run (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id        VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind             VARCHAR(8)   NOT NULL,
    period           VARCHAR(7)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    exchange_id      BIGINT       NULL,
    state            VARCHAR(10)  NOT NULL,
    failed_in        VARCHAR(10)  NULL,
    failure          VARCHAR(500) NULL,
    auto_approve     TINYINT      NOT NULL DEFAULT 0,
    content_hash     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    issued_on        DATE         NULL,
    requested_by     VARCHAR(100) NOT NULL,
    approved_by      VARCHAR(100) NULL,
    requested_at     DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    started_at       DATETIME(6)  NULL,
    posted_count     INT          NOT NULL DEFAULT 0,
    posted_through   BIGINT       NOT NULL DEFAULT 0,
    ended_at         DATETIME(6)  NULL,
    version          BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_billing_run_public_id UNIQUE (public_id),
    KEY ix_billing_run_state (state),
    KEY ix_billing_run_period (period, exchange_id),
    CONSTRAINT ck_billing_run_kind CHECK (kind IN ('REGULAR', 'PREVIEW')),
    CONSTRAINT ck_billing_run_state CHECK (state IN
        ('REQUESTED', 'DRAFTING', 'DRAFTED', 'POSTING', 'POSTED', 'DISCARDED', 'FAILED'))
) ENGINE = InnoDB;
