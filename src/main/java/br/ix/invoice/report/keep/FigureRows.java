package br.ix.invoice.report.keep;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.invoicing.IssuedFigures.Revenue;
import br.ix.invoice.report.keep.MonthFigures.Place;
import br.ix.invoice.report.keep.MonthFigures.Sums;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of one month in place of those that were there. */
@Component
class FigureRows {

    private static final String DELETE_REVENUE = "DELETE FROM report_revenue WHERE month = :month";
    private static final String DELETE_CASH = "DELETE FROM report_cash WHERE month = :month";
    private static final String DELETE_RECEIVABLES = "DELETE FROM report_receivable WHERE month = :month";
    private static final String INSERT_REVENUE = """
            INSERT INTO report_revenue (month, exchange_id, service_id, currency, amount, discounts, waivers) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_CASH = """
            INSERT INTO report_cash (month, exchange_id, currency, issued, credited, cancelled, received, returned, written_off)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_RECEIVABLES = """
            INSERT INTO report_receivable (month, exchange_id, currency, not_yet_due, d1_to_30, d31_to_60, d61_to_90, over_90) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int CASH_COLUMNS = 6;
    private static final int RECEIVABLE_COLUMNS = 5;

    private record Row<T>(YearMonth month, T of) {
    }

    private static final RowInsert<Row<Revenue>> REVENUE = new RowInsert<>(INSERT_REVENUE, (values, row) -> {
        Revenue of = row.of();
        values.add(row.month().toString()).add(of.exchange()).add(of.service() == null ? 0 : of.service()).add(of.currency());
        values.add(of.amount()).add(of.discounts()).add(of.waivers());
    });
    private static final RowInsert<Row<Map.Entry<Place, Sums>>> CASH = new RowInsert<>(INSERT_CASH, (values, row) -> set(values, row, CASH_COLUMNS));
    private static final RowInsert<Row<Map.Entry<Place, Sums>>> RECEIVABLES =
            new RowInsert<>(INSERT_RECEIVABLES, (values, row) -> set(values, row, RECEIVABLE_COLUMNS));

    private final JdbcTemplate database;
    private final JdbcClient jdbc;

    FigureRows(JdbcTemplate database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    void writeRevenue(YearMonth month, List<Revenue> revenue) {
        jdbc.sql(DELETE_REVENUE).param("month", month.toString()).update();
        REVENUE.write(database, revenue.stream().map(one -> new Row<>(month, one)).toList());
    }

    void writeCash(YearMonth month, Map<Place, Sums> sums) {
        jdbc.sql(DELETE_CASH).param("month", month.toString()).update();
        CASH.write(database, sums.entrySet().stream().map(one -> new Row<>(month, one)).toList());
    }

    void writeReceivables(YearMonth month, Map<Place, Sums> sums) {
        jdbc.sql(DELETE_RECEIVABLES).param("month", month.toString()).update();
        RECEIVABLES.write(database, sums.entrySet().stream().map(one -> new Row<>(month, one)).toList());
    }

    private static void set(RowValues values, Row<Map.Entry<Place, Sums>> row, int columns) throws SQLException {
        Place place = row.of().getKey();
        values.add(row.month().toString()).add(place.exchange()).add(place.currency());
        for (int i = 0; i < columns; i++) {
            values.add(row.of().getValue().at(i));
        }
    }
}
