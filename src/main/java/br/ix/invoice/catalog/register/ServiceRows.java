package br.ix.invoice.catalog.register;

import br.ix.invoice.time.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The tables {@code service} and {@code service_timing}. */
@Repository
class ServiceRows {

    private static final String PAGE = """
            SELECT id FROM service WHERE id > :after ORDER BY id LIMIT :rows
            """;

    private static final String ALL = """
            SELECT id, version, code, name, unit, recurring, interval_months, timing, proration, price_per, charging_starts_within_days,
                   port_speed_mbps
              FROM service ORDER BY id
            """;

    private static final String CODED = """
            SELECT code, id FROM service WHERE code IN (:codes)
            """;

    private static final String LOCK = """
            SELECT id FROM service WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, code, name, unit, recurring, interval_months, timing, proration, price_per, charging_starts_within_days,
                   port_speed_mbps
              FROM service
             WHERE id IN (:ids)
             ORDER BY id
            """;

    private static final String INSERT = """
            INSERT INTO service (code, name, unit, recurring, interval_months, timing, proration, price_per, charging_starts_within_days,
                                 port_speed_mbps)
            VALUES (:code, :name, :unit, :recurring, :intervalMonths, :timing, :proration, :pricePer, :chargingStartsWithinDays,
                    :portSpeedMbps)
            """;

    private static final String UPDATE = """
            UPDATE service
               SET name = :name, unit = :unit, recurring = :recurring, interval_months = :intervalMonths, timing = :timing,
                   proration = :proration, price_per = :pricePer, charging_starts_within_days = :chargingStartsWithinDays,
                   port_speed_mbps = :portSpeedMbps,
                   version = version + 1
             WHERE id = :id
            """;

    private static final String TIMINGS = """
            SELECT service_id, effective_on, timing FROM service_timing ORDER BY service_id, effective_on
            """;

    private static final String FORGET_TIMINGS = """
            DELETE FROM service_timing WHERE service_id = :id
            """;

    private static final String INSERT_TIMING = """
            INSERT INTO service_timing (service_id, effective_on, timing) VALUES (:id, :effectiveOn, :timing)
            """;

    private static final String PRICED = """
            SELECT DISTINCT service_id FROM price WHERE service_id IN (:ids)
            """;

    private static final String DELETE = """
            DELETE FROM service WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ServiceRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> page(long after, int rows) {
        return jdbc.queryForList(PAGE, Map.of("after", after, "rows", rows), Long.class);
    }

    List<ServiceRow> all() {
        Map<Long, List<History.Entry<String>>> changes = timings();
        return jdbc.query(ALL, (row, n) -> service(row, changes));
    }

    /** Keys by code, of those that exist. */
    Map<String, Long> coded(Collection<String> codes) {
        Map<String, Long> found = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.query(CODED, Map.of("codes", codes), row -> {
                found.put(row.getString(1), row.getLong(2));
            });
        }
        return found;
    }

    List<ServiceRow> read(Collection<Long> ids) {
        Map<Long, List<History.Entry<String>>> changes = ids.isEmpty() ? Map.of() : timings();
        return ids.isEmpty() ? List.of() : jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> service(row, changes));
    }

    /** As read, after locking the rows. */
    List<ServiceRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<ServiceRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(ServiceRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<ServiceRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(ServiceRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Writes the timings of services anew: what changes after their beginning. */
    void writeTimings(List<ServiceRow> rows) {
        jdbc.batchUpdate(FORGET_TIMINGS, rows.stream().map(row -> new MapSqlParameterSource("id", row.id())).toArray(SqlParameterSource[]::new));
        SqlParameterSource[] changes = rows.stream().flatMap(row -> row.timing().changes().stream()
                .map(entry -> new MapSqlParameterSource("id", row.id()).addValue("effectiveOn", entry.effectiveOn())
                        .addValue("timing", entry.value()))).toArray(SqlParameterSource[]::new);
        if (changes.length > 0) {
            jdbc.batchUpdate(INSERT_TIMING, changes);
        }
    }

    /** What changed after the beginning, by key of the service; there are few. */
    private Map<Long, List<History.Entry<String>>> timings() {
        Map<Long, List<History.Entry<String>>> changes = new HashMap<>();
        jdbc.query(TIMINGS, Map.of(), row -> {
            changes.computeIfAbsent(row.getLong(1), service -> new ArrayList<>())
                    .add(new History.Entry<>(row.getObject(2, LocalDate.class), row.getString(3)));
        });
        return changes;
    }

    /** Those that have a price. */
    Set<Long> priced(Collection<Long> ids) {
        return Set.copyOf(jdbc.queryForList(PRICED, Map.of("ids", ids), Long.class));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static ServiceRow service(ResultSet row, Map<Long, List<History.Entry<String>>> changes) throws SQLException {
        List<History.Entry<String>> timing = new ArrayList<>();
        timing.add(new History.Entry<>(History.BEGINNING, row.getString(8)));
        timing.addAll(changes.getOrDefault(row.getLong(1), List.of()));
        return new ServiceRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6),
                row.getInt(7), new History<>(timing), row.getString(9), row.getString(10), row.getObject(11, Integer.class),
                row.getObject(12, Integer.class));
    }

    private static MapSqlParameterSource parameters(ServiceRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("code", row.code()).addValue("name", row.name())
                .addValue("unit", row.unit()).addValue("recurring", row.recurring())
                .addValue("intervalMonths", row.intervalMonths()).addValue("timing", row.timing().on(History.BEGINNING))
                .addValue("proration", row.proration()).addValue("pricePer", row.pricePer())
                .addValue("chargingStartsWithinDays", row.chargingStartsWithinDays()).addValue("portSpeedMbps", row.portSpeedMbps());
    }
}
