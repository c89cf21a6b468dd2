-- Why: an event with a listener after commit is a row here until the listener is done, so a kill in between loses nothing.
-- The columns are those of Spring Modulith 2.1's second structure (Apache License 2.0); the event is LONGTEXT here, because one event
-- of a chunk of 500 has the keys of all. Locks: none, the table is new. Check: SELECT COUNT(*) FROM EVENT_PUBLICATION gives 0.
CREATE TABLE IF NOT EXISTS EVENT_PUBLICATION (
    ID                     VARCHAR(36)  NOT NULL PRIMARY KEY,
    LISTENER_ID            VARCHAR(512) NOT NULL,
    EVENT_TYPE             VARCHAR(512) NOT NULL,
    SERIALIZED_EVENT       LONGTEXT     NOT NULL,
    PUBLICATION_DATE       TIMESTAMP(6) NOT NULL,
    COMPLETION_DATE        TIMESTAMP(6) NULL DEFAULT NULL,
    STATUS                 VARCHAR(20)  NULL,
    COMPLETION_ATTEMPTS    INT          NULL,
    LAST_RESUBMISSION_DATE TIMESTAMP(6) NULL DEFAULT NULL,
    KEY EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
) ENGINE = InnoDB;
