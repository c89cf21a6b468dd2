package br.ix.invoice.invoicing.preview;

import br.ix.invoice.catalog.PricesChanged;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom a change concerns: participants with subscriptions, and the accounts that they are or were billed to. */
@Component
class AffectedParticipants {

    private static final int MOST_VALUES = 1_000;

    private static final String OF_SUBSCRIPTIONS = """
            SELECT DISTINCT participant_id FROM charge_state WHERE subscription_id IN (:values)
            """;
    private static final String OF_SERVICES = """
            SELECT DISTINCT participant_id FROM charge_state WHERE service_id IN (:values)
            """;
    private static final String OF_SERVICES_AT_EXCHANGE = """
            SELECT DISTINCT participant_id FROM charge_state WHERE service_id IN (:values) AND exchange_id = :exchange
            """;
    private static final String OF_EXCHANGES = """
            SELECT DISTINCT participant_id FROM charge_state WHERE exchange_id IN (:values)
            """;
    private static final String OF_ACCOUNTS = """
            SELECT participant_id FROM billing_account_participant WHERE billing_account_id IN (:values)
            UNION SELECT participant_id FROM billing_account_former_participant WHERE billing_account_id IN (:values)
            """;
    private static final String ACCOUNTS = """
            SELECT billing_account_id FROM billing_account_participant WHERE participant_id IN (:values)
            UNION SELECT billing_account_id FROM billing_account_former_participant WHERE participant_id IN (:values)
            """;

    private final JdbcClient jdbc;

    AffectedParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of the participants that what was noted concerns. */
    Set<Long> by(NotedChanges.Notes notes) {
        Set<Long> found = new TreeSet<>(notes.participants);
        found.addAll(find(OF_SUBSCRIPTIONS, notes.subscriptions));
        found.addAll(find(OF_SERVICES, notes.services));
        found.addAll(find(OF_EXCHANGES, notes.exchanges));
        found.addAll(find(OF_ACCOUNTS, notes.accounts));
        Map<Long, Set<Long>> servicesAt = notes.pricesAtExchanges.stream().collect(Collectors.groupingBy(PricesChanged.Changed::exchange,
                Collectors.mapping(PricesChanged.Changed::service, Collectors.toSet())));
        servicesAt.forEach((exchange, services) -> found.addAll(jdbc.sql(OF_SERVICES_AT_EXCHANGE).param("values", services)
                .param("exchange", exchange).query(Long.class).list()));
        return found;
    }

    /** Keys of the accounts that participants are or were on. */
    Set<Long> accountsOf(Collection<Long> participants) {
        return find(ACCOUNTS, participants);
    }

    private Set<Long> find(String statement, Collection<Long> values) {
        List<Long> all = List.copyOf(values);
        Set<Long> found = new HashSet<>();
        for (int from = 0; from < all.size(); from += MOST_VALUES) {
            found.addAll(jdbc.sql(statement).param("values", all.subList(from, Math.min(from + MOST_VALUES, all.size())))
                    .query(Long.class).list());
        }
        return found;
    }
}
