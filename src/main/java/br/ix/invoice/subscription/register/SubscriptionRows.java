package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Histories;
import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The tables {@code subscription} and {@code subscription_terms}, for reading and writing single rows and lists. */
@Repository
class SubscriptionRows {

    private static final String NAMED = """
            SELECT external_ref, id FROM subscription WHERE external_ref IN (:names)
            """;

    private static final String WITH_PUBLIC_IDS = """
            SELECT public_id, id FROM subscription WHERE public_id IN (:names)
            """;

    private static final String LOCK = """
            SELECT id FROM subscription WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, public_id, participant_id, exchange_id, service_id, starts_on, ends_on, voided_at IS NOT NULL,
                   settled_through, external_ref, charging_starts_on, charging_ends_on
              FROM subscription FORCE INDEX (PRIMARY)
             WHERE id IN (:ids)
             ORDER BY id
            """;

    private static final String TERMS = """
            SELECT subscription_id, effective_on, quantity, agreed_unit_price, discount_percent
              FROM subscription_terms FORCE INDEX (PRIMARY)
             WHERE subscription_id IN (:ids)
             ORDER BY subscription_id, effective_on
            """;

    private static final RowInsert<SubscriptionRow> INSERT = new RowInsert<>("""
            INSERT INTO subscription (public_id, participant_id, exchange_id, service_id, starts_on, ends_on, settled_through, external_ref,
                charging_starts_on, charging_ends_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, row) -> values.add(row.publicId()).add(row.participant().id()).add(row.exchange().id()).add(row.service().id())
            .addText(row.startsOn()).addText(row.endsOn()).addText(row.settledThrough()).add(row.externalRef())
            .addText(row.charging().startsOn()).addText(row.charging().endsOn()));

    private static final String UPDATE = """
            UPDATE subscription
               SET participant_id = :participant, exchange_id = :exchange, service_id = :service, starts_on = :startsOn,
                   ends_on = :endsOn, settled_through = :settledThrough, external_ref = :externalRef,
                   charging_starts_on = :chargingStartsOn, charging_ends_on = :chargingEndsOn, version = version + 1
             WHERE id = :id
            """;

    private static final String FORGET_TERMS = """
            DELETE FROM subscription_terms WHERE subscription_id IN (:ids)
            """;

    private static final RowInsert<TermsRow> INSERT_TERMS = new RowInsert<>("""
            INSERT INTO subscription_terms (subscription_id, effective_on, quantity, agreed_unit_price, discount_percent)
            VALUES (?, ?, ?, ?, ?)
            """, (values, terms) -> values.add(terms.id()).addText(terms.day()).add(terms.row().quantity().on(terms.day()))
            .add(terms.row().agreedUnitPrice().on(terms.day())).add(terms.row().discount().on(terms.day())));

    private static final String DELETE = """
            DELETE FROM subscription WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionReferences references;

    SubscriptionRows(NamedParameterJdbcTemplate jdbc, SubscriptionReferences references) {
        this.jdbc = jdbc;
        this.references = references;
    }

    /** Keys by external reference, of those that exist. */
    Map<String, Long> named(Collection<String> externalRefs) {
        return keys(NAMED, externalRefs);
    }

    /** Keys by public id, of those that exist. */
    Map<String, Long> withPublicIds(Collection<String> publicIds) {
        return keys(WITH_PUBLIC_IDS, publicIds);
    }

    /** Rows by key, in the order of their keys. */
    List<SubscriptionRow> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Bare> bare = jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> new Bare(row.getLong(1), row.getLong(2), row.getString(3),
                row.getLong(4), row.getLong(5), row.getLong(6), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
                row.getBoolean(9), row.getObject(10, LocalDate.class), row.getString(11),
                new ChargingDates(row.getObject(12, LocalDate.class), row.getObject(13, LocalDate.class))));
        SubscriptionReferences.Things things = references.things(bare.stream().map(Bare::participant).distinct().toList());
        Terms terms = terms(ids);
        return bare.stream().map(row -> row.with(things, terms)).toList();
    }

    /** As read, after locking the rows. */
    List<SubscriptionRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<SubscriptionRow> rows) {
        INSERT.write(jdbc.getJdbcTemplate(), rows);
    }

    void update(List<SubscriptionRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(SubscriptionRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void forgetTerms(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(FORGET_TERMS, Map.of("ids", ids));
        }
    }

    /** Writes the terms of subscriptions by key: a row for each day on which one of them changes. */
    void insertTerms(Map<Long, SubscriptionRow> rows) {
        List<TermsRow> terms = new ArrayList<>(rows.size());
        rows.forEach((id, row) -> row.daysOfTerms().forEach(day -> terms.add(new TermsRow(id, day, row))));
        INSERT_TERMS.write(jdbc.getJdbcTemplate(), terms);
    }

    /** The terms of a subscription from a day on. */
    private record TermsRow(long id, LocalDate day, SubscriptionRow row) {
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private Map<String, Long> keys(String query, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.query(query, Map.of("names", names), row -> {
                found.put(row.getString(1), row.getLong(2));
            });
        }
        return found;
    }

    private Terms terms(Collection<Long> ids) {
        Terms terms = new Terms(new Histories<>(), new Histories<>(), new Histories<>());
        jdbc.query(TERMS, Map.of("ids", ids), row -> {
            LocalDate day = row.getObject(2, LocalDate.class);
            BigDecimal agreed = row.getBigDecimal(4);
            terms.quantity.add(row.getLong(1), day, Inputs.normal(row.getBigDecimal(3)));
            terms.agreedUnitPrice.add(row.getLong(1), day, agreed == null ? null : Inputs.normal(agreed));
            terms.discount.add(row.getLong(1), day, Inputs.normal(row.getBigDecimal(5)));
        });
        return terms;
    }

    private static MapSqlParameterSource parameters(SubscriptionRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId())
                .addValue("participant", row.participant().id()).addValue("exchange", row.exchange().id())
                .addValue("service", row.service().id()).addValue("startsOn", row.startsOn()).addValue("endsOn", row.endsOn())
                .addValue("settledThrough", row.settledThrough()).addValue("externalRef", row.externalRef())
                .addValue("chargingStartsOn", row.charging().startsOn()).addValue("chargingEndsOn", row.charging().endsOn());
    }

    private record Terms(Histories<BigDecimal> quantity, Histories<@Nullable BigDecimal> agreedUnitPrice, Histories<BigDecimal> discount) {
    }

    private record Bare(long id, long version, String publicId, long participant, long exchange, long service, LocalDate startsOn,
                        @Nullable LocalDate endsOn, boolean isVoid, @Nullable LocalDate settledThrough, @Nullable String externalRef,
                        ChargingDates charging) {

        SubscriptionRow with(SubscriptionReferences.Things things, Terms terms) {
            return new SubscriptionRow(id, version, publicId, things.participants().get(participant), things.exchanges().get(exchange),
                    things.services().get(service), startsOn, endsOn, charging, isVoid, settledThrough, externalRef,
                    terms.quantity.of(id, BigDecimal.ONE), terms.agreedUnitPrice.of(id, null), terms.discount.of(id, BigDecimal.ZERO));
        }
    }
}
