-- The second of two is shown with /2.
SELECT COUNT(core_fatura.uuid) - COUNT(DISTINCT core_fatura.id_financeiro)
FROM core_fatura
