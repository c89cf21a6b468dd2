package br.ix.invoice.invoicing.account;

import br.ix.invoice.subscription.ChargedDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows through which day subscriptions are charged; days that were billed elsewhere before an import count too. */
@Component
class ChargedSubscriptions implements ChargedDays {

    private static final String CHARGED_THROUGH = """
            SELECT subscription_id, charged_through FROM charge_state
            WHERE subscription_id IN (:subscriptions) AND charged_through IS NOT NULL
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ChargedSubscriptions(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, LocalDate> chargedThrough(Collection<Long> subscriptions) {
        Map<Long, LocalDate> days = new HashMap<>();
        Chunks.of(subscriptions).forEach(chunk -> jdbc.query(CHARGED_THROUGH, Map.of("subscriptions", chunk),
                row -> { days.put(row.getLong("subscription_id"), row.getObject("charged_through", LocalDate.class)); }));
        return days;
    }
}
