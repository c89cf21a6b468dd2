-- Why: what a job changes is audited in the name of who requested it, with the id of the request. Locks: the table for a moment, it has few rows.
ALTER TABLE job_request ADD COLUMN requested_by VARCHAR(100) NULL, ADD COLUMN requested_by_name VARCHAR(150) NULL, ADD COLUMN request_id VARCHAR(36) NULL;
