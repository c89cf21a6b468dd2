-- The exchange is in ix_id_id: the field itself is called ix_id.
SELECT core_participante.uuid, core_participante.asn, core_participante.razao_social, core_participante.cnpj,
       core_participante.responsavel, core_participante.endereco_rua, core_participante.endereco_numero,
       core_participante.endereco_complemento, core_participante.endereco_bairro, core_participante.endereco_cep,
       core_participante.endereco_cidade, core_participante.endereco_estado, core_participante.telefone_ddd,
       core_participante.telefone_numero, core_participante.telefone_ramal, core_participante.data_criacao,
       core_participante.perfil_id, core_participante.ix_id_id
FROM core_participante
ORDER BY core_participante.asn, core_participante.ix_id_id, core_participante.uuid
