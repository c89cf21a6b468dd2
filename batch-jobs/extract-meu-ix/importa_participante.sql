-- Each row of billing data once for each exchange at a site of which its ASN is connected, however many sites that are; once without an exchange
-- where there is none. Rows are not merged and nothing is cleaned: the import does that, and says so.
SELECT info_cobranca.asn, info_cobranca.razao_social, info_cobranca.cnpj, info_cobranca.responsavel,
       info_cobranca.endereco_rua, info_cobranca.endereco_numero, info_cobranca.endereco_complemento, info_cobranca.endereco_bairro,
       info_cobranca.endereco_cep, info_cobranca.endereco_cidade, info_cobranca.endereco_estado,
       info_cobranca.telefone_ddd, info_cobranca.telefone_numero, info_cobranca.telefone_ramal, connected.ptt_id
FROM info_cobranca
LEFT JOIN (
    SELECT DISTINCT asn_pix.asn, ptt.ptt_id
    FROM asn_pix
    JOIN pix ON pix.pix_id = asn_pix.pix_id
    JOIN ptt ON ptt.codigo = pix.ptt
) connected ON connected.asn = info_cobranca.asn
ORDER BY info_cobranca.asn, connected.ptt_id, info_cobranca.razao_social, info_cobranca.cnpj
