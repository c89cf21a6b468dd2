package br.ix.invoice.catalog.register;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Inputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code price}. */
@Repository
class PriceRows {

    private static final String PAGE = """
            SELECT id
              FROM price
             WHERE id > :after
               AND (:service IS NULL OR service_id = :service)
               AND (:exchange IS NULL OR exchange_id = :exchange)
             ORDER BY id
             LIMIT :rows
            """;

    private static final String ALL = """
            SELECT p.id, p.version, p.public_id, p.service_id, s.code, p.exchange_id, p.unit_price, p.currency, p.valid_from, p.valid_until
              FROM price p
              JOIN service s ON s.id = p.service_id
             ORDER BY p.id
            """;

    private static final String BEGINNING = """
            SELECT p.id
              FROM price p
              JOIN service s ON s.id = p.service_id
             WHERE s.code IN (:services) AND p.valid_from IN (:days)
            """;

    private static final String WITH_PUBLIC_IDS = """
            SELECT public_id, id FROM price WHERE public_id IN (:publicIds)
            """;

    private static final String LOCK = """
            SELECT id FROM price WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT p.id, p.version, p.public_id, p.service_id, s.code, p.exchange_id, p.unit_price, p.currency, p.valid_from, p.valid_until
              FROM price p
              JOIN service s ON s.id = p.service_id
             WHERE p.id IN (:ids)
             ORDER BY p.id
            """;

    private static final String INSERT = """
            INSERT INTO price (public_id, service_id, exchange_id, unit_price, currency, valid_from, valid_until)
            VALUES (:publicId, :service, :exchange, :unitPrice, :currency, :validFrom, :validUntil)
            """;

    private static final String UPDATE = """
            UPDATE price
               SET service_id = :service, exchange_id = :exchange, unit_price = :unitPrice, currency = :currency,
                   valid_from = :validFrom, valid_until = :validUntil, version = version + 1
             WHERE id = :id
            """;

    private static final String CURRENCIES_AT = """
            SELECT DISTINCT currency FROM price WHERE exchange_id = :exchange
            """;

    private static final String DELETE = """
            DELETE FROM price WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Exchanges exchanges;

    PriceRows(NamedParameterJdbcTemplate jdbc, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
    }

    List<Long> page(long after, int rows, @Nullable Long service, @Nullable Long exchange) {
        return jdbc.queryForList(PAGE, new MapSqlParameterSource("after", after).addValue("rows", rows)
                .addValue("service", service).addValue("exchange", exchange), Long.class);
    }

    List<PriceRow> all() {
        Map<Long, String> codes = codes();
        return jdbc.query(ALL, (row, n) -> price(row, codes));
    }

    /** Keys of the prices of these services that begin on these days. */
    List<Long> beginning(Collection<String> services, Collection<LocalDate> days) {
        return services.isEmpty() || days.isEmpty() ? List.of()
                : jdbc.queryForList(BEGINNING, Map.of("services", services, "days", days), Long.class);
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

    List<PriceRow> read(Collection<Long> ids) {
        Map<Long, String> codes = ids.isEmpty() ? Map.of() : codes();
        return ids.isEmpty() ? List.of() : jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> price(row, codes));
    }

    /** As read, after locking the rows. */
    List<PriceRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<PriceRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(PriceRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<PriceRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(PriceRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** The currencies of the prices of an exchange; none where it has no price of its own. */
    List<String> currenciesAt(long exchange) {
        return jdbc.queryForList(CURRENCIES_AT, Map.of("exchange", exchange), String.class);
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private Map<Long, String> codes() {
        return exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Exchange::code));
    }

    private static PriceRow price(ResultSet row, Map<Long, String> codes) throws SQLException {
        Long exchange = row.getObject(6, Long.class);
        return new PriceRow(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5), exchange,
                exchange == null ? null : codes.get(exchange), Inputs.normal(row.getBigDecimal(7)), row.getString(8),
                row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class));
    }

    private static MapSqlParameterSource parameters(PriceRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId()).addValue("service", row.service())
                .addValue("exchange", row.exchange()).addValue("unitPrice", row.unitPrice()).addValue("currency", row.currency())
                .addValue("validFrom", row.validFrom()).addValue("validUntil", row.validUntil());
    }
}
