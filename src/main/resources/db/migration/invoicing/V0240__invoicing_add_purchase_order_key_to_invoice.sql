-- Why: the portal asks for an invoice by the customer's own reference (ordemdecompra/{identificacao_oc}); most invoices have none.
-- Locks: writes to invoice go on while the index is built (in place); some seconds for a million rows.
-- Check: EXPLAIN SELECT id FROM invoice WHERE purchase_order = 'OC-1' names ix_invoice_purchase_order.
CREATE INDEX ix_invoice_purchase_order ON invoice (purchase_order);
