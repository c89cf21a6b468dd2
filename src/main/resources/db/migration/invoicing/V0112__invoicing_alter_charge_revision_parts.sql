-- Why: parts is how many accounts have a part in what is due of the subscription, open_from the first day that may be open. Where not all of
-- them are posted, the charge state is looked at again from that day on, instead of becoming what the rows say.
-- Locks: none to speak of, columns are added in place. Check: parts is 1 in all rows of before.
ALTER TABLE charge_revision ADD COLUMN parts INT NOT NULL DEFAULT 1, ADD COLUMN open_from DATE NULL;
