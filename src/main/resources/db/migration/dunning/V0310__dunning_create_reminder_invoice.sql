-- Why: what was late of an account when it was reminded. step_days: the step that this reminder is of the invoice, null where it is only named;
-- uk_reminder_invoice_step reminds of an invoice once a step, whoever looks twice. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS reminder_invoice (
    reminder_id BIGINT         NOT NULL,
    invoice_id  BIGINT         NOT NULL,
    step_days   INT            NULL,
    days_late   INT            NOT NULL,
    open        DECIMAL(19, 4) NOT NULL,
    charges     DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (reminder_id, invoice_id),
    CONSTRAINT uk_reminder_invoice_step UNIQUE (invoice_id, step_days)
) ENGINE = InnoDB;
