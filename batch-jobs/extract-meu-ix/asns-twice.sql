-- Each of their rows is in the file; the import takes the first and says what the others have.
SELECT COUNT(*)
FROM (SELECT info_cobranca.asn FROM info_cobranca GROUP BY info_cobranca.asn HAVING COUNT(*) > 1) twice
