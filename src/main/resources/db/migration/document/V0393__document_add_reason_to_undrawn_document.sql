-- Why: a document that cannot be drawn is tried again at longer and longer intervals and then given up, with the reason, until a person asks again: a work
-- list. What is given up is due at the end of time, so that looking for what is due does not read it. Locks: the table, for a moment.
-- Check: SELECT COUNT(*) FROM undrawn_document WHERE gave_up_at IS NOT NULL;
ALTER TABLE undrawn_document
    ADD COLUMN reason VARCHAR(300) NULL,
    ADD COLUMN gave_up_at DATETIME(6) NULL,
    ADD KEY ix_undrawn_document_gave_up (gave_up_at, id);
