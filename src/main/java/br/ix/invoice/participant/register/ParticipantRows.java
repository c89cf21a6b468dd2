package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Histories;
import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code participant} and the dated rows of its organisations and profiles. */
@Repository
class ParticipantRows {

    private static final String KEYED = """
            SELECT id, asn, exchange_id FROM participant WHERE asn IN (:asns) AND exchange_id IN (:exchanges)
            """;

    private static final String WITH_PUBLIC_IDS = """
            SELECT public_id, id FROM participant WHERE public_id IN (:publicIds)
            """;

    private static final String LOCK = """
            SELECT id FROM participant WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, public_id, asn, exchange_id, joined_on, left_on FROM participant WHERE id IN (:ids) ORDER BY id
            """;

    private static final String ORGANISATIONS = """
            SELECT po.participant_id, po.effective_on, o.id, o.public_id
              FROM participant_organisation po
              JOIN organisation o ON o.id = po.organisation_id
             WHERE po.participant_id IN (:ids)
             ORDER BY po.participant_id, po.effective_on
            """;

    private static final String PROFILES = """
            SELECT pp.participant_id, pp.effective_on, p.id, p.public_id
              FROM participant_profile pp
              LEFT JOIN profile p ON p.id = pp.profile_id
             WHERE pp.participant_id IN (:ids)
             ORDER BY pp.participant_id, pp.effective_on
            """;

    private static final RowInsert<ParticipantRow> INSERT = new RowInsert<>("""
            INSERT INTO participant (public_id, asn, exchange_id, joined_on, left_on) VALUES (?, ?, ?, ?, ?)
            """, (values, row) -> values.add(row.publicId()).add(row.asn()).add(row.exchange().id()).addText(row.joinedOn()).addText(row.leftOn()));

    private static final String UPDATE = """
            UPDATE participant SET joined_on = :joinedOn, left_on = :leftOn, version = version + 1 WHERE id = :id
            """;

    private static final String FORGET_ORGANISATIONS = """
            DELETE FROM participant_organisation WHERE participant_id IN (:ids)
            """;

    private static final RowInsert<Dated> INSERT_ORGANISATION = new RowInsert<>("""
            INSERT INTO participant_organisation (participant_id, effective_on, organisation_id) VALUES (?, ?, ?)
            """, Dated::set);

    private static final String FORGET_PROFILES = """
            DELETE FROM participant_profile WHERE participant_id IN (:ids)
            """;

    private static final RowInsert<Dated> INSERT_PROFILE = new RowInsert<>("""
            INSERT INTO participant_profile (participant_id, effective_on, profile_id) VALUES (?, ?, ?)
            """, Dated::set);

    private static final String AT_EXCHANGE = """
            SELECT COUNT(*) FROM participant WHERE exchange_id = :exchange
            """;

    private static final String DELETE = """
            DELETE FROM participant WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Exchanges exchanges;

    ParticipantRows(NamedParameterJdbcTemplate jdbc, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
    }

    /** Keys of participants with one of these AS numbers at one of these exchanges, by {@code asn@exchange}. */
    Map<String, Long> keyed(Collection<Long> asns, Map<Long, String> codes) {
        Map<String, Long> found = new HashMap<>();
        if (!asns.isEmpty() && !codes.isEmpty()) {
            jdbc.query(KEYED, Map.of("asns", asns, "exchanges", codes.keySet()), row -> {
                found.put(row.getLong(2) + "@" + codes.get(row.getLong(3)), row.getLong(1));
            });
        }
        return found;
    }

    Map<String, Long> withPublicIds(Collection<String> publicIds) {
        Map<String, Long> found = new HashMap<>();
        if (!publicIds.isEmpty()) {
            jdbc.query(WITH_PUBLIC_IDS, Map.of("publicIds", publicIds), row -> {
                found.put(row.getString(1), row.getLong(2));
            });
        }
        return found;
    }

    /** Rows by key, in the order of their keys, without their billing accounts. */
    List<ParticipantRow> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Exchange> known = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        Histories<@Nullable Reference> organisations = references(ORGANISATIONS, ids);
        Histories<@Nullable Reference> profiles = references(PROFILES, ids);
        return jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> participant(row, known, organisations, profiles));
    }

    /** As read, after locking the rows. */
    List<ParticipantRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<ParticipantRow> rows) {
        INSERT.write(jdbc.getJdbcTemplate(), rows);
    }

    void update(List<ParticipantRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(ParticipantRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Writes the organisations of participants (by key) anew. */
    void writeOrganisations(Map<Long, ParticipantRow> rows, boolean anew) {
        List<Dated> entries = new ArrayList<>(rows.size());
        rows.forEach((id, row) -> row.organisation().entries().forEach(entry ->
                entries.add(new Dated(id, entry.effectiveOn(), entry.value().id()))));
        write(anew ? FORGET_ORGANISATIONS : null, INSERT_ORGANISATION, rows.keySet(), entries);
    }

    /** Writes the profiles of participants (by key) anew; that there never was one needs no row. */
    void writeProfiles(Map<Long, ParticipantRow> rows, boolean anew) {
        List<Dated> entries = new ArrayList<>(rows.size());
        rows.forEach((id, row) -> row.profile().entries().stream()
                .filter(entry -> entry.value() != null || row.profile().entries().size() > 1)
                .forEach(entry -> entries.add(new Dated(id, entry.effectiveOn(), entry.value() == null ? null : entry.value().id()))));
        write(anew ? FORGET_PROFILES : null, INSERT_PROFILE, rows.keySet(), entries);
    }

    boolean anyAt(long exchange) {
        return jdbc.queryForObject(AT_EXCHANGE, Map.of("exchange", exchange), Long.class) > 0;
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private void write(@Nullable String forget, RowInsert<Dated> insert, Set<Long> ids, List<Dated> entries) {
        if (forget != null && !ids.isEmpty()) {
            jdbc.update(forget, Map.of("ids", ids));
        }
        insert.write(jdbc.getJdbcTemplate(), entries);
    }

    /** What a participant refers to from a day on; null: nothing. */
    private record Dated(long participant, LocalDate effectiveOn, @Nullable Long reference) {

        static void set(RowValues values, Dated row) throws SQLException {
            values.add(row.participant()).addText(row.effectiveOn()).addText(row.reference());
        }
    }

    private Histories<@Nullable Reference> references(String query, Collection<Long> ids) {
        Histories<@Nullable Reference> references = new Histories<>();
        jdbc.query(query, Map.of("ids", ids), row -> {
            Reference reference = row.getString(4) == null ? null : new Reference(row.getLong(3), row.getString(4));
            references.add(row.getLong(1), row.getObject(2, LocalDate.class), reference);
        });
        return references;
    }

    private static ParticipantRow participant(ResultSet row, Map<Long, Exchange> exchanges,
                                              Histories<@Nullable Reference> organisations,
                                              Histories<@Nullable Reference> profiles) throws SQLException {
        long id = row.getLong(1);
        return new ParticipantRow(id, row.getLong(2), row.getString(3), row.getLong(4), exchanges.get(row.getLong(5)),
                row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class), organisations.of(id, null),
                profiles.of(id, null), ParticipantRow.Billing.UNKNOWN);
    }

    private static MapSqlParameterSource parameters(ParticipantRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId()).addValue("asn", row.asn())
                .addValue("exchange", row.exchange().id()).addValue("joinedOn", row.joinedOn()).addValue("leftOn", row.leftOn());
    }
}
