-- Why: the one row of mail_pace. Running it again changes nothing. Check: SELECT COUNT(id) FROM mail_pace is 1.
INSERT IGNORE INTO mail_pace (id) VALUES (1);
