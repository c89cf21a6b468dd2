-- Why: a profile's discount from a day on; the first row of a profile begins on 1900-01-01 (from the beginning).
CREATE TABLE IF NOT EXISTS profile_discount (
    profile_id       BIGINT        NOT NULL,
    effective_on     DATE          NOT NULL,
    discount_percent DECIMAL(7, 4) NOT NULL,
    PRIMARY KEY (profile_id, effective_on),
    CONSTRAINT fk_profile_discount_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE,
    CONSTRAINT ck_profile_discount_percent CHECK (discount_percent BETWEEN 0 AND 100)
) ENGINE = InnoDB;
