-- Why: the chain begins before its first link, with a hash of zeros. Locks: none.
INSERT IGNORE INTO audit_chain (id, position, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
