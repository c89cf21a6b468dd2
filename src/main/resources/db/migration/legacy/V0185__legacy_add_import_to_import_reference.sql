-- Why: what an import said that old keys mean goes with it when it is undone, and what the import before said counts again. Rows from
-- before have import 0 and stay. Locks: the table is copied; it has a row for each profile, participant and service that was taken over.
-- Check: SELECT import_id, COUNT(*) FROM import_reference GROUP BY import_id;
ALTER TABLE import_reference
    ADD COLUMN import_id BIGINT NOT NULL DEFAULT 0,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (entity, old_id, import_id),
    ADD KEY ix_import_reference_import (import_id);
