-- Who is connected at such a site only has no exchange.
SELECT COUNT(*)
FROM pix
LEFT JOIN ptt ON ptt.codigo = pix.ptt
WHERE ptt.codigo IS NULL
