-- The exchanges (PTT is the older word).
SELECT ptt.ptt_id, ptt.codigo, ptt.cidade, ptt.estado
FROM ptt
ORDER BY ptt.ptt_id
