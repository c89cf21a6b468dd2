-- Why: where days are charged apart from those of the service, an issued line keeps when that began or ended, for its explanation.
ALTER TABLE invoice_line ADD COLUMN service_starts_on DATE NULL, ADD COLUMN service_ends_on DATE NULL;
