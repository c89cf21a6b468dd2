-- Why: an organisation's mails go to several addresses by role: BILLING gets documents, DUNNING reminders, COPY a copy of both. organisation: its public id.
-- Without a contact of a role its own address counts. Locks: none, the table is new. Check: SELECT role, COUNT(*) FROM mail_contact GROUP BY role;
CREATE TABLE IF NOT EXISTS mail_contact (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    public_id    VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    organisation VARCHAR(36)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role         VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    address      VARCHAR(254) NOT NULL,
    made_at      DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    made_by      VARCHAR(100) NOT NULL,
    CONSTRAINT uk_mail_contact_public_id UNIQUE (public_id),
    CONSTRAINT uk_mail_contact_address UNIQUE (organisation, role, address),
    CONSTRAINT ck_mail_contact_role CHECK (role IN ('BILLING', 'DUNNING', 'COPY'))
) ENGINE = InnoDB;
