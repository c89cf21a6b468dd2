-- Why: a request that goes on with what has begun (posting, drafting again, a retry) needs no message while the broker is away; one
-- that begins something new waits for it. Locks: the table for a moment, it has few rows.
ALTER TABLE job_request ADD COLUMN continues TINYINT NOT NULL DEFAULT 0;
