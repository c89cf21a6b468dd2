-- Why: the one row of catalog_version.
INSERT INTO catalog_version (id, version)
SELECT 1, 1 FROM (SELECT 1) AS one WHERE NOT EXISTS (SELECT 1 FROM catalog_version);
