-- Why: the one row of invoice_key.
INSERT INTO invoice_key (id, next_key)
SELECT 1, 1 FROM (SELECT 1) AS one WHERE NOT EXISTS (SELECT 1 FROM invoice_key);
