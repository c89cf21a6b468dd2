-- Where the table has the person as usuario_id, write: usuario_id AS usuario.
SELECT core_contrato.uuid, core_contrato.assinado, core_contrato.data_assinatura, core_contrato.ix_id,
       core_contrato.participante_id, core_contrato.template_pt, core_contrato.template_en, core_contrato.tipo,
       core_contrato.vigente, core_contrato.usuario
FROM core_contrato
ORDER BY core_contrato.uuid
