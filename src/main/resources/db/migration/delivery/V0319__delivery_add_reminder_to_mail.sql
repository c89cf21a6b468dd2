-- Why: reminders go by mail, too: reminder is the id of the one that a mail tells, invoice then the oldest that it names; a reminder goes once.
-- Locks: writes to mail go on while the key is built (in place). Check: SELECT COUNT(*) FROM mail WHERE reminder IS NOT NULL AND automatic_invoice IS NOT NULL gives 0.
ALTER TABLE mail ADD COLUMN reminder VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, ADD CONSTRAINT uk_mail_reminder UNIQUE (reminder);
