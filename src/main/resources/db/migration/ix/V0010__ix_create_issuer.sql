-- Why: who issues invoices. Exactly one of due_day_of_month and due_days is set. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS issuer (
    id                      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code                    VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    legal_name              VARCHAR(150) NOT NULL,
    tax_id                  VARCHAR(20)  NULL,
    address                 VARCHAR(300) NULL,
    series_prefix           VARCHAR(12)  NOT NULL,
    due_day_of_month        INT          NULL,
    min_due_days            INT          NOT NULL DEFAULT 5,
    due_days                INT          NULL,
    zero_invoices           VARCHAR(10)  NOT NULL DEFAULT 'SUPPRESS',
    catch_up_months         INT          NOT NULL DEFAULT 12,
    require_signed_contract TINYINT      NOT NULL DEFAULT 0,
    boleto                  JSON         NULL,
    pix                     JSON         NULL,
    version                 BIGINT       NOT NULL DEFAULT 1,
    CONSTRAINT uk_issuer_code UNIQUE (code),
    CONSTRAINT uk_issuer_series UNIQUE (series_prefix),
    CONSTRAINT ck_issuer_due CHECK ((due_day_of_month IS NULL) <> (due_days IS NULL)),
    CONSTRAINT ck_issuer_zero CHECK (zero_invoices IN ('SUPPRESS', 'ISSUE'))
) ENGINE = InnoDB;
