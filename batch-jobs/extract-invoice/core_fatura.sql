-- In the order of the numbers: of two equal ones the first keeps the plain number, the second is shown with /2.
SELECT core_fatura.uuid, core_fatura.id_financeiro, core_fatura.participante_id, core_fatura.valor,
       core_fatura.vencimento, core_fatura.data_fatura_gerada, core_fatura.estado, core_fatura.encerrada,
       core_fatura.boleto_gerado, core_fatura.boleto_url
FROM core_fatura
ORDER BY core_fatura.id_financeiro, core_fatura.uuid
