-- Why: the four values of YEAR(from_on) MOD 4.
INSERT INTO year_slot (slot)
SELECT n.slot FROM (SELECT 0 AS slot UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS n
WHERE NOT EXISTS (SELECT 1 FROM year_slot);
