-- Why: a line of a credit note by hand names the line of the invoice that it takes back, so that no line is credited twice over.
ALTER TABLE invoice_line ADD COLUMN credits_position INT NULL;
