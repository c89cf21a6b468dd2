-- Why: the issuer that a fresh instance has was made by a migration, without an event; its series begins here.
INSERT INTO number_series (issuer_id, prefix)
SELECT i.id, i.series_prefix FROM issuer i
WHERE NOT EXISTS (SELECT 1 FROM number_series s WHERE s.issuer_id = i.id);
