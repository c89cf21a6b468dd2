-- Why: a fresh instance has one issuer, `default`; an exchange without issuer uses the first. IX.br's terms: due on day 15.
INSERT INTO issuer (code, legal_name, series_prefix, due_day_of_month)
SELECT 'default', 'Issuer', 'IXBR01', 15 FROM (SELECT 1) AS one WHERE NOT EXISTS (SELECT 1 FROM issuer WHERE code = 'default');
