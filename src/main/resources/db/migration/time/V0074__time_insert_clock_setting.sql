-- Why: the one row of clock_setting. Running it again changes nothing. Check: SELECT COUNT(id) FROM clock_setting is 1.
INSERT IGNORE INTO clock_setting (id, ahead_micros) VALUES (1, 0);
