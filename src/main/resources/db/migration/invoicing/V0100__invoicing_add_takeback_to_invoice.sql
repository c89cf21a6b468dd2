-- Why: what was taken back of an issued document: credited, the sum of its live credit notes (above zero); cancelled_on, the day in
-- the zone of the exchange; cancel_reason beside reason, which a credit note has of its own. Locks: none where columns are added instantly.
ALTER TABLE invoice
    ADD COLUMN credited      DECIMAL(19, 4) NOT NULL DEFAULT 0,
    ADD COLUMN cancelled_on  DATE           NULL,
    ADD COLUMN cancel_reason VARCHAR(200)   NULL;
