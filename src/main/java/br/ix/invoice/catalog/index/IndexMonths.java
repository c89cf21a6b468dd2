package br.ix.invoice.catalog.index;

import br.ix.invoice.catalog.PriceAdjustments;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code price_index_month}; a month is kept by its first day. */
@Repository
class IndexMonths {

    private static final String PAGE = """
            SELECT id, version, index_code, month_on, percent
              FROM price_index_month
             WHERE id > :after AND (:index IS NULL OR index_code = :index)
             ORDER BY id
             LIMIT :rows
            """;

    private static final String BETWEEN = """
            SELECT id, version, index_code, month_on, percent
              FROM price_index_month
             WHERE index_code = :index AND month_on BETWEEN :from AND :until
             ORDER BY month_on
            """;

    private static final String KNOWN = """
            SELECT index_code, MAX(month_on) FROM price_index_month GROUP BY index_code ORDER BY index_code
            """;

    private static final String FIND = """
            SELECT id FROM price_index_month WHERE index_code = :index AND month_on = :month
            """;

    private static final String LOCK = """
            SELECT id, version, index_code, month_on, percent FROM price_index_month WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO price_index_month (index_code, month_on, percent) VALUES (:index, :month, :percent)
            """;

    private static final String UPDATE = """
            UPDATE price_index_month SET percent = :percent, version = version + 1 WHERE id = :id
            """;

    private static final String DELETE = """
            DELETE FROM price_index_month WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    IndexMonths(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<IndexMonthRow> page(PageQuery query, @Nullable String index) {
        return jdbc.query(PAGE, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows()).addValue("index", index),
                (row, n) -> month(row));
    }

    List<IndexMonthRow> between(String index, YearMonth from, YearMonth until) {
        return jdbc.query(BETWEEN, Map.of("index", index, "from", from.atDay(1), "until", until.atDay(1)), (row, n) -> month(row));
    }

    List<PriceAdjustments.KnownIndex> known() {
        return jdbc.query(KNOWN, Map.of(), (row, n) -> new PriceAdjustments.KnownIndex(row.getString(1),
                YearMonth.from(row.getObject(2, LocalDate.class)).toString()));
    }

    Optional<Long> find(String index, YearMonth month) {
        return jdbc.queryForList(FIND, Map.of("index", index, "month", month.atDay(1)), Long.class).stream().findFirst();
    }

    List<IndexMonthRow> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query(LOCK, Map.of("ids", ids), (row, n) -> month(row));
    }

    void insert(List<IndexMonthRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(IndexMonths::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<IndexMonthRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(IndexMonths::parameters).toArray(SqlParameterSource[]::new));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static IndexMonthRow month(ResultSet row) throws SQLException {
        return new IndexMonthRow(row.getLong(1), row.getLong(2), row.getString(3), YearMonth.from(row.getObject(4, LocalDate.class)),
                Inputs.normal(row.getBigDecimal(5)));
    }

    private static SqlParameterSource parameters(IndexMonthRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("index", row.index()).addValue("month", row.month().atDay(1))
                .addValue("percent", row.percent());
    }
}
