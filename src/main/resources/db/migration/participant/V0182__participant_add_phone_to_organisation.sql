-- Why: the telephone of an organisation, which the old systems keep and the participants' portal changes, in the three parts
-- that they have. Locks: the columns are added at once without a copy of the table (INSTANT). Check: the columns are null.
ALTER TABLE organisation
    ADD COLUMN phone_area_code VARCHAR(10) NULL,
    ADD COLUMN phone_number    VARCHAR(60) NULL,
    ADD COLUMN phone_extension VARCHAR(20) NULL;
