-- Why: a mail goes to each recipient by itself, with its own state: original is the public id of the mail that one goes along with. A reminder goes once by
-- itself (automatic_reminder) and again when a person asks (repeats). waits_for_bank: until the bank has answered about its boleto.
-- Locks: writes to mail wait while it is rebuilt, some seconds for a million rows.
-- Check: SELECT COUNT(*) FROM mail WHERE original IS NOT NULL AND NOT repeats gives 0.
ALTER TABLE mail
    ADD COLUMN original VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN repeats BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN waits_for_bank BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN automatic_reminder VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (CASE WHEN repeats THEN NULL ELSE reminder END) STORED,
    DROP INDEX uk_mail_reminder,
    ADD KEY ix_mail_reminder (reminder, id),
    ADD KEY ix_mail_recipient (recipient, id),
    ADD CONSTRAINT uk_mail_automatic_reminder UNIQUE (automatic_reminder),
    ADD CONSTRAINT uk_mail_original_recipient UNIQUE (original, recipient);
