-- Why: an invoice that was taken over from another system says how its payment stood there: OPEN, PAID, CLOSED (nothing open, written
-- off) or CANCELLED; null for our own. The series' own numbers are those where it is null. Locks: the column is added at once (INSTANT).
-- Check: SELECT taken_over, COUNT(*) FROM invoice GROUP BY taken_over;
ALTER TABLE invoice ADD COLUMN taken_over VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
