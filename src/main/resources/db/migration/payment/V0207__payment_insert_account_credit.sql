-- Why: credit notes of runs from before the ledger are used for what their account is billed next. Locks: none but its own rows.
INSERT IGNORE INTO account_credit (billing_account_id)
SELECT DISTINCT billing_account_id FROM invoice WHERE kind = 'CREDIT_NOTE' AND state = 'ISSUED' AND credits_invoice_id IS NULL;
