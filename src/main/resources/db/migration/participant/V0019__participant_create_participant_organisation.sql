-- Why: the organisation behind a participant, from a day on; the first row begins on 1900-01-01.
CREATE TABLE IF NOT EXISTS participant_organisation (
    participant_id  BIGINT NOT NULL,
    effective_on    DATE   NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (participant_id, effective_on),
    KEY ix_participant_organisation_organisation (organisation_id),
    CONSTRAINT fk_participant_organisation_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    CONSTRAINT fk_participant_organisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB;
