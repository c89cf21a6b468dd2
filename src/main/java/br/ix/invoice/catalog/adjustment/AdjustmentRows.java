package br.ix.invoice.catalog.adjustment;

import br.ix.invoice.catalog.AdjustmentView;
import br.ix.invoice.catalog.adjustment.NewPrices.NewPrice;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The tables {@code price_adjustment} and {@code price_adjustment_price}. */
@Repository
class AdjustmentRows {

    private static final String INSERT = """
            INSERT INTO price_adjustment (public_id, index_code, from_on, until_on, factor, applied_factor, cap_percent, floor_percent,
                valid_from, agreed, reason, made_by)
            VALUES (:publicId, :index, :from, :until, :factor, :applied, :cap, :floor, :validFrom, :agreed, :reason, :madeBy)
            """;

    private static final String INSERT_PRICES = """
            INSERT INTO price_adjustment_price (adjustment_id, price_id, before_price)
            VALUES (:id, :price, :before)
            """;

    private static final String FIND = """
            SELECT id FROM price_adjustment WHERE public_id = :publicId
            """;

    private static final String PAGE = """
            SELECT id FROM price_adjustment WHERE id > :after ORDER BY id LIMIT :rows
            """;

    private static final String READ = """
            SELECT id, public_id, index_code, from_on, until_on, factor, applied_factor, cap_percent, floor_percent, valid_from, agreed,
                   reason, made_by, made_at, version
              FROM price_adjustment
             WHERE id IN (:ids)
             ORDER BY id
            """;

    private static final String PRICES = """
            SELECT a.adjustment_id, p.public_id, s.code, e.code, p.currency, a.before_price, p.unit_price
              FROM price_adjustment_price a
              JOIN price p ON p.id = a.price_id
              JOIN service s ON s.id = p.service_id
              LEFT JOIN exchange e ON e.id = p.exchange_id
             WHERE a.adjustment_id IN (:ids)
             ORDER BY a.adjustment_id, s.code, e.code
            """;

    private static final String PRICE_KEYS = """
            SELECT price_id FROM price_adjustment_price WHERE adjustment_id = :id ORDER BY price_id
            """;

    private static final String DELETE = """
            DELETE FROM price_adjustment WHERE id = :id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AdjustmentRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An adjustment as it is stored, with its internal key. */
    record Stored(long id, AdjustmentView view) {
    }

    /** Who makes it under which name, and how many agreed prices changed with it. */
    record Made(String publicId, String madeBy, int agreed) {
    }

    long insert(Made made, AdjustmentInput.Asked asked) {
        PriceFactor factor = asked.factor();
        jdbc.update(INSERT, new MapSqlParameterSource("publicId", made.publicId()).addValue("index", asked.index())
                .addValue("from", asked.from() == null ? null : asked.from().atDay(1))
                .addValue("until", asked.until() == null ? null : asked.until().atDay(1))
                .addValue("factor", factor == null ? null : PriceFactor.shown(factor.exact()))
                .addValue("applied", factor == null ? null : PriceFactor.shown(factor.applied()))
                .addValue("cap", asked.cap()).addValue("floor", asked.floor()).addValue("validFrom", asked.validFrom())
                .addValue("agreed", made.agreed()).addValue("reason", asked.reason()).addValue("madeBy", made.madeBy()));
        return find(made.publicId()).orElseThrow();
    }

    void insertPrices(long id, List<Long> prices, List<NewPrice> made) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            rows.add(new MapSqlParameterSource("id", id).addValue("price", prices.get(i)).addValue("before", made.get(i).before()));
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT_PRICES, rows.toArray(SqlParameterSource[]::new));
        }
    }

    Optional<Long> find(String publicId) {
        return jdbc.queryForList(FIND, Map.of("publicId", publicId), Long.class).stream().findFirst();
    }

    List<Long> page(PageQuery query) {
        return jdbc.queryForList(PAGE, Map.of("after", query.afterId(), "rows", query.rows()), Long.class);
    }

    List<Stored> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<AdjustmentView.Changed>> prices = new HashMap<>();
        jdbc.query(PRICES, Map.of("ids", ids), row -> {
            prices.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(changed(row));
        });
        return jdbc.query(READ, Map.of("ids", ids), (row, n) -> new Stored(row.getLong(1), view(row, prices.getOrDefault(row.getLong(1), List.of()))));
    }

    /** Keys of the prices that an adjustment made and that are still there. */
    List<Long> pricesOf(long id) {
        return jdbc.queryForList(PRICE_KEYS, Map.of("id", id), Long.class);
    }

    void delete(long id) {
        jdbc.update(DELETE, Map.of("id", id));
    }

    private static AdjustmentView.Changed changed(ResultSet row) throws SQLException {
        String currency = row.getString(5);
        return new AdjustmentView.Changed(row.getString(2), row.getString(3), row.getString(4), currency, price(row.getBigDecimal(6), currency),
                price(row.getBigDecimal(7), currency));
    }

    private static @Nullable String price(@Nullable BigDecimal price, String currency) {
        if (price == null) {
            return null;
        }
        BigDecimal shown = price.stripTrailingZeros();
        return shown.setScale(Math.max(shown.scale(), Currency.getInstance(currency).getDefaultFractionDigits())).toPlainString();
    }

    private static AdjustmentView view(ResultSet row, List<AdjustmentView.Changed> prices) throws SQLException {
        return new AdjustmentView(row.getString(2), row.getString(3), month(row.getObject(4, LocalDate.class)),
                month(row.getObject(5, LocalDate.class)), plain(row.getBigDecimal(6)), plain(row.getBigDecimal(7)), stripped(row.getBigDecimal(8)),
                stripped(row.getBigDecimal(9)), row.getObject(10, LocalDate.class), row.getInt(11), row.getString(12), row.getString(13),
                row.getObject(14, LocalDateTime.class).toInstant(ZoneOffset.UTC), prices, row.getLong(15));
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String stripped(@Nullable BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
