package br.ix.invoice.ix.register;

import br.ix.invoice.time.History;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The tables {@code exchange} and {@code exchange_issuer}. */
@Repository
class ExchangeRows {

    private static final String PAGE = """
            SELECT id FROM exchange WHERE id > :after ORDER BY id LIMIT :rows
            """;

    private static final String ALL = """
            SELECT id FROM exchange ORDER BY code
            """;

    private static final String WITH_CODES = """
            SELECT id FROM exchange WHERE code IN (:codes) ORDER BY id
            """;

    private static final String LOCK = """
            SELECT id FROM exchange WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, code, name, city, state, country, time_zone, currency, external_id
              FROM exchange
             WHERE id IN (:ids)
             ORDER BY code
            """;

    private static final String ISSUERS = """
            SELECT ei.exchange_id, ei.effective_on, i.code
              FROM exchange_issuer ei
              JOIN issuer i ON i.id = ei.issuer_id
             WHERE ei.exchange_id IN (:ids)
             ORDER BY ei.exchange_id, ei.effective_on
            """;

    private static final String EXTERNAL_IDS = """
            SELECT external_id, code FROM exchange WHERE external_id IN (:externalIds)
            """;

    private static final String INSERT = """
            INSERT INTO exchange (code, name, city, state, country, time_zone, currency, external_id)
            VALUES (:code, :name, :city, :state, :country, :timeZone, :currency, :externalId)
            """;

    private static final String UPDATE = """
            UPDATE exchange
               SET name = :name, city = :city, state = :state, country = :country, time_zone = :timeZone,
                   currency = :currency, external_id = :externalId, version = version + 1
             WHERE id = :id
            """;

    private static final String FORGET_ISSUERS = """
            DELETE FROM exchange_issuer WHERE exchange_id IN (:ids)
            """;

    private static final String INSERT_ISSUER = """
            INSERT INTO exchange_issuer (exchange_id, effective_on, issuer_id)
            SELECT :id, :effectiveOn, i.id FROM issuer i WHERE i.code = :issuer
            """;

    private static final String DELETE = """
            DELETE FROM exchange WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ExchangeRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> page(long after, int rows) {
        return jdbc.queryForList(PAGE, Map.of("after", after, "rows", rows), Long.class);
    }

    List<Long> all() {
        return jdbc.queryForList(ALL, Map.of(), Long.class);
    }

    List<Long> withCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : jdbc.queryForList(WITH_CODES, Map.of("codes", codes), Long.class);
    }

    /** Rows by key in the order of their codes. */
    List<ExchangeRow> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<History.Entry<@Nullable String>>> issuers = issuers(ids);
        return jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> exchange(row, issuers.getOrDefault(row.getLong(1), List.of())));
    }

    /** As read, after locking the rows. */
    List<ExchangeRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    /** Code of the exchange by external id, for those that are taken. */
    Map<String, String> externalIds(Collection<String> externalIds) {
        Map<String, String> taken = new HashMap<>();
        if (!externalIds.isEmpty()) {
            jdbc.query(EXTERNAL_IDS, Map.of("externalIds", externalIds), row -> {
                taken.put(row.getString(1), row.getString(2));
            });
        }
        return taken;
    }

    void insert(List<ExchangeRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(ExchangeRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<ExchangeRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(ExchangeRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Writes the whole history of issuers anew; {@code first} stands where an entry goes back to the first issuer. */
    void writeIssuers(Map<Long, History<@Nullable String>> histories, String first) {
        jdbc.update(FORGET_ISSUERS, Map.of("ids", histories.keySet()));
        List<SqlParameterSource> entries = new ArrayList<>();
        histories.forEach((id, history) -> history.entries().stream()
                .filter(entry -> entry.value() != null || entry.effectiveOn().isAfter(History.BEGINNING))
                .forEach(entry -> entries.add(new MapSqlParameterSource("id", id).addValue("effectiveOn", entry.effectiveOn())
                        .addValue("issuer", entry.value() == null ? first : entry.value()))));
        jdbc.batchUpdate(INSERT_ISSUER, entries.toArray(SqlParameterSource[]::new));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private Map<Long, List<History.Entry<@Nullable String>>> issuers(Collection<Long> ids) {
        Map<Long, List<History.Entry<@Nullable String>>> issuers = new HashMap<>();
        jdbc.query(ISSUERS, Map.of("ids", ids), row -> {
            List<History.Entry<@Nullable String>> entries = issuers.computeIfAbsent(row.getLong(1), none -> new ArrayList<>());
            LocalDate effectiveOn = row.getObject(2, LocalDate.class);
            if (entries.isEmpty() && effectiveOn.isAfter(History.BEGINNING)) {
                entries.add(new History.Entry<>(History.BEGINNING, null));
            }
            entries.add(new History.Entry<>(effectiveOn, row.getString(3)));
        });
        return issuers;
    }

    private static ExchangeRow exchange(ResultSet row, List<History.Entry<@Nullable String>> issuers) throws SQLException {
        History<@Nullable String> history = issuers.isEmpty() ? History.always(History.BEGINNING, null) : new History<>(issuers);
        return new ExchangeRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getString(9), row.getString(10), history);
    }

    private static MapSqlParameterSource parameters(ExchangeRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("code", row.code()).addValue("name", row.name())
                .addValue("city", row.city()).addValue("state", row.state()).addValue("country", row.country())
                .addValue("timeZone", row.timeZone()).addValue("currency", row.currency())
                .addValue("externalId", row.externalId());
    }
}
