SELECT core_servico.uuid, core_servico.hash, core_servico.tipo, core_servico.preco, core_servico.recorrente,
       core_servico.data_expiracao, core_servico.ix_id, core_servico.participante_id
FROM core_servico
ORDER BY core_servico.uuid
