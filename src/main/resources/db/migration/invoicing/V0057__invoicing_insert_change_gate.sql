-- Why: the one row of change_gate.
INSERT INTO change_gate (id)
SELECT 1 FROM (SELECT 1) AS one WHERE NOT EXISTS (SELECT 1 FROM change_gate);
