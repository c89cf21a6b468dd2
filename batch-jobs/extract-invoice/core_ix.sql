SELECT core_ix.ix_id, core_ix.codigo, core_ix.nome_curto, core_ix.nome_longo, core_ix.estado, core_ix.cidade
FROM core_ix
ORDER BY core_ix.ix_id
