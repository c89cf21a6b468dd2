package br.ix.invoice.subscription.register;

import br.ix.invoice.subscription.Subscription.ChargingDates;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads subscriptions with their terms for the runs: one query for any number, each row once, and one more where
 * any of them has waivers. Public for the module's face.
 */
@Repository
public class SubscriptionFacts {

    private static final String WITH_IDS = """
            SELECT s.id, s.public_id, s.participant_id, s.exchange_id, s.service_id, s.starts_on, s.ends_on, s.voided_at IS NOT NULL,
                   s.settled_through, t.effective_on, t.quantity, t.agreed_unit_price, t.discount_percent, s.has_waivers,
                   s.charging_starts_on, s.charging_ends_on
              FROM subscription s
              LEFT JOIN subscription_terms t ON t.subscription_id = s.id
             WHERE s.id IN (:ids)
             ORDER BY s.id, t.effective_on
            """;

    private static final String WAIVERS = """
            SELECT subscription_id, from_on, until_on, waived_percent, waiver_reason
              FROM subscription_waiver
             WHERE subscription_id IN (:ids)
             ORDER BY subscription_id, from_on
            """;

    private final NamedParameterJdbcTemplate jdbc;

    SubscriptionFacts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their keys. */
    public List<Subscription> withIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Waiver>> waivers = new HashMap<>();
        List<Subscription> found = jdbc.query(WITH_IDS, Map.of("ids", ids),
                (ResultSetExtractor<List<Subscription>>) row -> read(row, waivers));
        if (!waivers.isEmpty()) {
            jdbc.query(WAIVERS, Map.of("ids", waivers.keySet()), row -> {
                waivers.get(row.getLong(1)).add(new Waiver(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4), row.getString(5)));
            });
        }
        return found;
    }

    /** {@code waivers} gets a list, still empty, for each subscription that has any. */
    private static List<Subscription> read(ResultSet row, Map<Long, List<Waiver>> waivers) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        boolean more = row.next();
        while (more) {
            List<Terms> terms = new ArrayList<>(1);
            Subscription subscription = subscription(row, terms, waivers);
            do {
                addTerms(row, terms);
                more = row.next();
            } while (more && row.getLong(1) == subscription.id());
            found.add(subscription);
        }
        return found;
    }

    private static Subscription subscription(ResultSet row, List<Terms> terms, Map<Long, List<Waiver>> waivers) throws SQLException {
        return new Subscription(row.getLong(1), UUID.fromString(row.getString(2)), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class), row.getBoolean(8), row.getObject(9, LocalDate.class),
                terms, row.getBoolean(14) ? waivers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2)) : List.of(), charging(row));
    }

    private static ChargingDates charging(ResultSet row) throws SQLException {
        LocalDate startsOn = row.getObject(15, LocalDate.class);
        LocalDate endsOn = row.getObject(16, LocalDate.class);
        return startsOn == null && endsOn == null ? ChargingDates.OF_THE_SERVICE : new ChargingDates(startsOn, endsOn);
    }

    private static void addTerms(ResultSet row, List<Terms> terms) throws SQLException {
        LocalDate effectiveOn = row.getObject(10, LocalDate.class);
        if (effectiveOn != null) {
            terms.add(new Terms(effectiveOn, row.getBigDecimal(11), row.getBigDecimal(12), row.getBigDecimal(13)));
        }
    }
}
