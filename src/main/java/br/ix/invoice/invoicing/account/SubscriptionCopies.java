package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.subscription.SubscriptionsChanged;
import br.ix.invoice.subscription.SubscriptionsChanged.Changed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of {@code charge_state} beside the subscriptions, and marks what is charged already and changed since. A void
 * subscription ends on the day before it starts: it owes nothing. {@code starts_on} is a day before which nothing is charged, {@code ends_on}
 * the last that is.
 */
@Component
class SubscriptionCopies {

    private static final String CHARGED_HERE = """
            (SELECT MAX(l.until_on) FROM year_slot s
             STRAIGHT_JOIN invoice_line l FORCE INDEX (uk_invoice_line_live) ON l.year_slot = s.slot
             STRAIGHT_JOIN invoice i FORCE INDEX (PRIMARY) ON i.id = l.invoice_id
             WHERE l.subscription_id = charge_state.subscription_id AND l.live = 1 AND i.state <> 'DRAFT')""";

    /**
     * Assignments see the ones before them: charged_through must come before settled_through. Where an import takes back that days were
     * billed elsewhere, those that are charged here stay charged.
     */
    private static final String COPY = """
            INSERT INTO charge_state (subscription_id, participant_id, service_id, exchange_id, starts_on, ends_on, settled_through,
                charged_through)
            VALUES (:id, :participant, :service, :exchange, :startsOn, :endsOn, :settledThrough, :settledThrough)
            ON DUPLICATE KEY UPDATE participant_id = VALUES(participant_id), service_id = VALUES(service_id),
                exchange_id = VALUES(exchange_id), starts_on = VALUES(starts_on), ends_on = VALUES(ends_on),
                charged_through = CASE
                    WHEN settled_through <=> VALUES(settled_through) THEN charged_through
                    WHEN charged_through <=> settled_through THEN COALESCE(GREATEST(VALUES(settled_through), %1$s), VALUES(settled_through), %1$s)
                    WHEN VALUES(settled_through) > charged_through THEN VALUES(settled_through)
                    ELSE charged_through END,
                settled_through = VALUES(settled_through), version = version + 1
            """.formatted(CHARGED_HERE);
    private static final RowInsert<Subscription> BEGIN = new RowInsert<>("""
            INSERT INTO charge_state (subscription_id, participant_id, service_id, exchange_id, starts_on, ends_on, settled_through,
                charged_through)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, one) -> values.add(one.id()).add(one.participant()).add(one.service()).add(one.exchange()).addText(one.startsOn())
            .addText(lastDay(one)).addText(one.settledThrough()).addText(one.settledThrough()));
    private static final String KNOWN = """
            SELECT subscription_id FROM charge_state WHERE subscription_id IN (:subscriptions)
            """;
    private static final String REVISE = """
            UPDATE charge_state
            SET revised_from = LEAST(COALESCE(revised_from, charged_through),
                    GREATEST(:from, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), :from)))
            WHERE subscription_id = :id AND charged_through >= GREATEST(:from, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), :from))
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Subscriptions subscriptions;
    private final StaleAccounts stale;

    SubscriptionCopies(NamedParameterJdbcTemplate jdbc, Subscriptions subscriptions, StaleAccounts stale) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.stale = stale;
    }

    @EventListener
    void on(SubscriptionsChanged event) {
        Chunks.of(event.subscriptions()).forEach(this::follow);
    }

    private void follow(List<Changed> changes) {
        stale.passGate();
        List<Long> ids = changes.stream().map(Changed::id).toList();
        Set<Long> known = new HashSet<>(jdbc.queryForList(KNOWN, Map.of("subscriptions", ids), Long.class));
        Map<Boolean, List<Subscription>> there = subscriptions.withIds(ids).stream().collect(Collectors.partitioningBy(one -> known.contains(one.id())));
        BEGIN.write(jdbc.getJdbcTemplate(), there.get(false));
        jdbc.batchUpdate(COPY, there.get(true).stream().map(SubscriptionCopies::row).toArray(SqlParameterSource[]::new));
        stale.ofSubscriptions(ids);
        revise(changes.stream().filter(change -> known.contains(change.id())).toList());
    }

    private void revise(List<Changed> changes) {
        jdbc.batchUpdate(REVISE, changes.stream()
                .map(change -> new MapSqlParameterSource().addValue("id", change.id()).addValue("from", change.from()))
                .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Subscription subscription) {
        return new MapSqlParameterSource()
                .addValue("id", subscription.id())
                .addValue("participant", subscription.participant())
                .addValue("service", subscription.service())
                .addValue("exchange", subscription.exchange())
                .addValue("startsOn", subscription.startsOn())
                .addValue("endsOn", lastDay(subscription))
                .addValue("settledThrough", subscription.settledThrough());
    }

    private static @Nullable LocalDate lastDay(Subscription subscription) {
        return subscription.isVoid() ? subscription.startsOn().minusDays(1) : subscription.chargingEndsOn();
    }
}
