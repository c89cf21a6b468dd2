-- They are in the file, with an empty ix_id: the import keeps the organisation and rejects the participation.
SELECT COUNT(DISTINCT info_cobranca.asn)
FROM info_cobranca
LEFT JOIN (
    SELECT DISTINCT asn_pix.asn
    FROM asn_pix
    JOIN pix ON pix.pix_id = asn_pix.pix_id
    JOIN ptt ON ptt.codigo = pix.ptt
) connected ON connected.asn = info_cobranca.asn
WHERE connected.asn IS NULL
