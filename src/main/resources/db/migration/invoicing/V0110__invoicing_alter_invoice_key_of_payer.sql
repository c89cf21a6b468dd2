-- Why: an account whose organisation (or whose exchange's issuer) changes within what a run charges gets a document for each of them,
-- since a document names one payer and one issuer. The key allows one live document for an account, period, organisation and issuer.
-- Locks: rebuilds one index of invoice, while other transactions may write (InnoDB, in place); seconds for a million documents.
ALTER TABLE invoice DROP INDEX uk_invoice_live,
    ADD CONSTRAINT uk_invoice_live UNIQUE (billing_account_id, live_period, organisation_id, issuer_id);
