-- Which services they were for is not known: they keep number, sum and state, and settle no days.
SELECT COUNT(*)
FROM core_fatura
LEFT JOIN core_fatura_servicos ON core_fatura_servicos.fatura_id = core_fatura.uuid
WHERE core_fatura_servicos.fatura_id IS NULL
