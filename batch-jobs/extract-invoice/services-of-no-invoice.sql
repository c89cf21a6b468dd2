-- Nothing was billed for them there: they begin with us.
SELECT COUNT(*)
FROM core_servico
LEFT JOIN core_fatura_servicos ON core_fatura_servicos.servico_id = core_servico.uuid
WHERE core_fatura_servicos.servico_id IS NULL
