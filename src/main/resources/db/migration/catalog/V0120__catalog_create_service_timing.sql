-- Why: a service's timing changes from the first day of a month on; service.timing is the one that it began with.
CREATE TABLE IF NOT EXISTS service_timing (
    service_id   BIGINT     NOT NULL,
    effective_on DATE       NOT NULL,
    timing       VARCHAR(8) NOT NULL,
    PRIMARY KEY (service_id, effective_on),
    CONSTRAINT fk_service_timing_service FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE,
    CONSTRAINT ck_service_timing_timing CHECK (timing IN ('ARREARS', 'ADVANCE'))
) ENGINE = InnoDB;
