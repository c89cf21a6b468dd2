-- Why: an issued document is an entry of its account, booked at booked_at and taken out again at cancelled_at; settled_at: when another system's
-- settlement of it was booked. What is open is total - withheld_total - paid - written_off - credit_used (of a credit note the last is negative);
-- closed_at: since when that is nothing, null while something is open. Posting writes one value more in a statement that it has anyway.
-- Locks: columns are added at once (INSTANT). Check: SELECT COUNT(*) FROM invoice WHERE state = 'ISSUED' AND booked_at IS NULL; (0 after V0201)
ALTER TABLE invoice
    ADD COLUMN booked_at    DATETIME(6)    NULL,
    ADD COLUMN cancelled_at DATETIME(6)    NULL,
    ADD COLUMN settled_at   DATETIME(6)    NULL,
    ADD COLUMN closed_at    DATETIME(6)    NULL,
    ADD COLUMN paid         DECIMAL(19, 4) NOT NULL DEFAULT 0,
    ADD COLUMN written_off  DECIMAL(19, 4) NOT NULL DEFAULT 0,
    ADD COLUMN credit_used  DECIMAL(19, 4) NOT NULL DEFAULT 0;
