-- Why: until when the list of what came in at a bank was read, and when it is read next; who reads it takes the row, so one process does.
-- Locks: none, the table is new. Check: SELECT psp, looked_until_at, next_at FROM pix_look;
CREATE TABLE IF NOT EXISTS pix_look (
    psp             VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    looked_until_at DATETIME(6) NULL,
    next_at         DATETIME(6) NOT NULL
) ENGINE = InnoDB;
