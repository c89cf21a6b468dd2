-- Why: credit notes by hand from before the ledger were used for the invoice that they credit, on the day on which they were issued. An id of their
-- own (below zero) lets it run again. Locks: none but its own rows. Check: the sum for each invoice is its credited amount.
INSERT IGNORE INTO payment_allocation (id, billing_account_id, invoice_id, payment_id, credit_note_id, amount, booked_at)
SELECT -c.id, c.billing_account_id, c.credits_invoice_id, NULL, c.id, c.withheld_total - c.total, c.booked_at
FROM invoice c JOIN invoice i ON i.id = c.credits_invoice_id
WHERE c.state = 'ISSUED' AND c.credits_invoice_id IS NOT NULL AND COALESCE(i.taken_over, '') NOT IN ('PAID', 'CLOSED');
