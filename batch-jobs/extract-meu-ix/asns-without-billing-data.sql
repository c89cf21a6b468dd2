-- They are in no file: connected, and nobody to bill.
SELECT COUNT(DISTINCT asn_pix.asn)
FROM asn_pix
LEFT JOIN info_cobranca ON info_cobranca.asn = asn_pix.asn
WHERE info_cobranca.asn IS NULL
