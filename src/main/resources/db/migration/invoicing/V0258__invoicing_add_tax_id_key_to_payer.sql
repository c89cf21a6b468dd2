-- Why: a bank says who paid by the tax id; its accounts are found by it. Locks: none while the index is built (INPLACE), seconds for 100,000 payers.
CREATE INDEX ix_payer_tax_id ON payer (tax_id);
