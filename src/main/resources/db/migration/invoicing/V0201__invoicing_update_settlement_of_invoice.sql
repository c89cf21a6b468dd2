-- Why: documents from before the ledger have their entries too: booked at noon (UTC) of the day on which they were issued or cancelled, which is
-- that day in every zone from -11 to +11. What another system had settled was settled at once; a credit note by hand was used for its invoice.
-- Locks: the rows that it changes, until it ends; minutes for millions of invoices. Check: as V0200.
UPDATE invoice SET
    booked_at = CASE WHEN COALESCE(taken_over, '') <> 'CANCELLED' THEN ADDTIME(CAST(COALESCE(issued_on, due_on) AS DATETIME), '12:00:00') END,
    cancelled_at = CASE WHEN state = 'CANCELLED' AND COALESCE(taken_over, '') <> 'CANCELLED'
        THEN ADDTIME(CAST(COALESCE(cancelled_on, issued_on, due_on) AS DATETIME), '12:00:00') END,
    settled_at = CASE WHEN taken_over IN ('PAID', 'CLOSED') THEN ADDTIME(CAST(COALESCE(issued_on, due_on) AS DATETIME), '12:00:00') END,
    closed_at = CASE WHEN taken_over IN ('PAID', 'CLOSED') OR (state = 'ISSUED' AND credits_invoice_id IS NOT NULL)
        OR (credited <> 0 AND credited = total - withheld_total) THEN ADDTIME(CAST(COALESCE(issued_on, due_on) AS DATETIME), '12:00:00') END,
    paid = CASE WHEN taken_over = 'PAID' THEN total - withheld_total ELSE 0 END,
    written_off = CASE WHEN taken_over = 'CLOSED' THEN total - withheld_total ELSE 0 END,
    credit_used = CASE WHEN taken_over IN ('PAID', 'CLOSED') THEN 0
        WHEN state = 'ISSUED' AND credits_invoice_id IS NOT NULL THEN total - withheld_total ELSE credited END
WHERE state <> 'DRAFT' AND booked_at IS NULL;
