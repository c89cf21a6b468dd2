package br.ix.invoice.report.keep;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.report.CashRow;
import br.ix.invoice.report.ReceivableRow;
import br.ix.invoice.report.ReportRange;
import br.ix.invoice.report.RevenueRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept figures as they are shown, by month and the code of the exchange. Public for the module's face. */
@Component
public class KeptFigures {

    private static final String REVENUE = """
            SELECT month, exchange_id, service_id, currency, amount, discounts, waivers FROM report_revenue
            WHERE month >= :from AND month <= :until AND (:exchange IS NULL OR exchange_id = :exchange) ORDER BY month, exchange_id, service_id, currency
            """;
    private static final String CASH = """
            SELECT month, exchange_id, currency, issued, credited, cancelled, received, returned, written_off FROM report_cash
            WHERE month >= :from AND month <= :until AND (:exchange IS NULL OR exchange_id = :exchange) ORDER BY month, exchange_id, currency
            """;
    private static final String RECEIVABLES = """
            SELECT month, exchange_id, currency, not_yet_due, d1_to_30, d31_to_60, d61_to_90, over_90 FROM report_receivable
            WHERE month >= :from AND month <= :until AND (:exchange IS NULL OR exchange_id = :exchange) ORDER BY month, exchange_id, currency
            """;

    private final JdbcClient jdbc;
    private final Exchanges exchanges;
    private final Catalog catalog;

    KeptFigures(JdbcClient jdbc, Exchanges exchanges, Catalog catalog) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
        this.catalog = catalog;
    }

    public List<RevenueRow> revenue(ReportRange range) {
        Map<Long, String> codes = codes();
        PriceBook book = catalog.book();
        return rows(REVENUE, range, (row, number) -> {
            long service = row.getLong("service_id");
            return new RevenueRow(row.getString("month"), code(codes, row), service == 0 ? null : book.service(service).code(), row.getString("currency"),
                    money(row, "amount"), money(row, "discounts"), money(row, "waivers"));
        });
    }

    public List<CashRow> cash(ReportRange range) {
        Map<Long, String> codes = codes();
        return rows(CASH, range, (row, number) -> new CashRow(row.getString("month"), code(codes, row), row.getString("currency"), money(row, "issued"),
                money(row, "credited"), money(row, "cancelled"), money(row, "received"), money(row, "returned"), money(row, "written_off")));
    }

    public List<ReceivableRow> receivables(ReportRange range) {
        Map<Long, String> codes = codes();
        return rows(RECEIVABLES, range, (row, number) -> new ReceivableRow(row.getString("month"), code(codes, row), row.getString("currency"),
                money(row, "not_yet_due"), money(row, "d1_to_30"), money(row, "d31_to_60"), money(row, "d61_to_90"), money(row, "over_90"), total(row)));
    }

    private <T> List<T> rows(String sql, ReportRange range, RowMapper<T> mapper) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("from", range.from().toString(), "until", range.until().toString()));
        parameters.put("exchange", range.exchange());
        return jdbc.sql(sql).params(parameters).query(mapper).list();
    }

    private Map<Long, String> codes() {
        Map<Long, String> codes = new HashMap<>();
        for (Exchange exchange : exchanges.all()) {
            codes.put(exchange.id(), exchange.code());
        }
        return codes;
    }

    private static String code(Map<Long, String> codes, ResultSet row) throws SQLException {
        return Objects.toString(codes.get(row.getLong("exchange_id")), "–");
    }

    private static String money(ResultSet row, String column) throws SQLException {
        return Money.rounded(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")), RoundingMode.HALF_UP).plain();
    }

    private static String total(ResultSet row) throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        for (String column : List.of("not_yet_due", "d1_to_30", "d31_to_60", "d61_to_90", "over_90")) {
            sum = sum.add(row.getBigDecimal(column));
        }
        return Money.rounded(sum, Currency.getInstance(row.getString("currency")), RoundingMode.HALF_UP).plain();
    }
}
