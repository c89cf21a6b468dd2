-- Why: the profile of a participant, from a day on (null: none from that day); the first row begins on 1900-01-01.
CREATE TABLE IF NOT EXISTS participant_profile (
    participant_id BIGINT NOT NULL,
    effective_on   DATE   NOT NULL,
    profile_id     BIGINT NULL,
    PRIMARY KEY (participant_id, effective_on),
    KEY ix_participant_profile_profile (profile_id),
    CONSTRAINT fk_participant_profile_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    CONSTRAINT fk_participant_profile_profile FOREIGN KEY (profile_id) REFERENCES profile (id)
) ENGINE = InnoDB;
