-- Why: what is settled is remembered for each subscription, so that a run computes only new or revised days.
-- charged_through: last day charged; revised_from: earliest charged day whose facts changed since. Whoever charges locks the row.
CREATE TABLE IF NOT EXISTS charge_state (
    subscription_id BIGINT NOT NULL PRIMARY KEY,
    participant_id  BIGINT NOT NULL,
    service_id      BIGINT NOT NULL,
    exchange_id     BIGINT NOT NULL,
    starts_on       DATE   NOT NULL,
    ends_on         DATE   NULL,
    settled_through DATE   NULL,
    charged_through DATE   NULL,
    revised_from    DATE   NULL,
    version         BIGINT NOT NULL DEFAULT 0,
    KEY ix_charge_state_participant (participant_id),
    KEY ix_charge_state_service (service_id, exchange_id)
) ENGINE = InnoDB;
