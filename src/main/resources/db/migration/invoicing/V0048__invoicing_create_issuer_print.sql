-- Why: what documents print of their issuer, one row for each content that ever was; invoices point to it, so it never changes.
CREATE TABLE IF NOT EXISTS issuer_print (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    issuer_id BIGINT      NOT NULL,
    sha256    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content   JSON        NOT NULL,
    CONSTRAINT uk_issuer_print UNIQUE (issuer_id, sha256)
) ENGINE = InnoDB;
