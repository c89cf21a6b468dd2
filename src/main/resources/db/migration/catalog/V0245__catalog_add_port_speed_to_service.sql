-- Why: a member export is compared with the ports that are billed; how fast a port is stands in its service (0: no port), and is read from
-- the code (PORT-10G) where it is null. Locks: the column is added at once without a copy of the table (INSTANT).
-- Check: SELECT code FROM service WHERE port_speed_mbps IS NULL;
ALTER TABLE service ADD COLUMN port_speed_mbps INT NULL;
