package br.ix.invoice.invoicing.account;

import br.ix.invoice.catalog.ServicesDeletionRequested;
import br.ix.invoice.ix.ExchangeDeletionRequested;
import br.ix.invoice.participant.OrganisationsDeletionRequested;
import br.ix.invoice.participant.ParticipantsDeletionRequested;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.SubscriptionsDeletionRequested;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what documents and charged days hang on; where nothing does, the copies of what is deleted go with it. */
@Component
class Vetoes {

    private static final String EXCHANGE_IN_USE = """
            SELECT id FROM billing_account WHERE exchange_id IN (:values) LIMIT 1
            """;
    private static final String SERVICES_IN_USE = """
            SELECT subscription_id FROM charge_state WHERE service_id IN (:values) LIMIT 1
            """;
    private static final String SUBSCRIPTIONS_IN_USE = """
            SELECT subscription_id FROM charge_state
            WHERE subscription_id IN (:values) AND charged_through IS NOT NULL AND NOT charged_through <=> settled_through
            UNION ALL SELECT l.subscription_id FROM charge_state c FORCE INDEX (PRIMARY) STRAIGHT_JOIN year_slot s
            STRAIGHT_JOIN invoice_line l FORCE INDEX (uk_invoice_line_live) ON l.year_slot = s.slot AND l.subscription_id = c.subscription_id
            WHERE c.subscription_id IN (:values) LIMIT 1
            """;
    private static final String FORGET_SUBSCRIPTIONS = """
            DELETE FROM charge_state WHERE subscription_id IN (:values)
            """;
    private static final String PARTICIPANTS_IN_USE = """
            SELECT subscription_id FROM charge_state WHERE participant_id IN (:values)
            UNION ALL SELECT i.id FROM invoice i JOIN billing_account account ON account.id = i.billing_account_id
            WHERE account.own_participant_id IN (:values)
            UNION ALL SELECT other.participant_id
            FROM billing_account_participant other JOIN billing_account account ON account.id = other.billing_account_id
            WHERE account.own_participant_id IN (:values) AND other.participant_id NOT IN (:values) LIMIT 1
            """;
    private static final String FORGET_PARTICIPANTS = """
            DELETE FROM billing_account_participant WHERE participant_id IN (:values)
            """;
    private static final String ORGANISATIONS_IN_USE = """
            SELECT billing_account_id FROM billing_account_payer WHERE organisation_id IN (:values) LIMIT 1
            """;
    private static final String FORGET_ORGANISATIONS = """
            DELETE FROM payer WHERE organisation_id IN (:values)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final StaleAccounts stale;
    private final AccountRows accounts;

    Vetoes(NamedParameterJdbcTemplate jdbc, StaleAccounts stale, AccountRows accounts) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.accounts = accounts;
    }

    @EventListener
    void on(ExchangeDeletionRequested event) {
        refuseIfAny(EXCHANGE_IN_USE, List.of(event.exchange()), "exchange-in-use", "Billing accounts hang on the exchange");
    }

    @EventListener
    void on(ServicesDeletionRequested event) {
        refuseIfAny(SERVICES_IN_USE, event.services(), "service-in-use", "Participants have or had the service");
    }

    @EventListener
    void on(SubscriptionsDeletionRequested event) {
        refuseIfAny(SUBSCRIPTIONS_IN_USE, event.subscriptions(), "subscription-in-use", "The subscription is charged or drafted: end it or void it");
        stale.ofSubscriptions(event.subscriptions());
        run(FORGET_SUBSCRIPTIONS, event.subscriptions());
    }

    @EventListener
    void on(ParticipantsDeletionRequested event) {
        refuseIfAny(PARTICIPANTS_IN_USE, event.participants(), "participant-in-use",
                "Subscriptions, documents or other participants hang on the participant or on its billing account");
        run(FORGET_PARTICIPANTS, event.participants());
        accounts.delete(accounts.ownOf(event.participants()));
    }

    @EventListener
    void on(OrganisationsDeletionRequested event) {
        refuseIfAny(ORGANISATIONS_IN_USE, event.organisations(), "organisation-in-use", "Billing accounts bill to the organisation");
        run(FORGET_ORGANISATIONS, event.organisations());
    }

    private void refuseIfAny(String found, Collection<Long> values, String code, String detail) {
        for (List<Long> chunk : Chunks.of(values)) {
            if (!jdbc.queryForList(found, Map.of("values", chunk), Long.class).isEmpty()) {
                throw Refusal.conflict(code, detail);
            }
        }
    }

    private void run(String statement, Collection<Long> values) {
        Chunks.of(values).forEach(chunk -> jdbc.update(statement, Map.of("values", chunk)));
    }
}
