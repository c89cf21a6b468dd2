package br.ix.invoice.invoicing.figure;

import br.ix.invoice.invoicing.IssuedFigures.Counts;
import br.ix.invoice.invoicing.IssuedFigures.Issued;
import br.ix.invoice.invoicing.IssuedFigures.Revenue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of months, by keys of the days on which documents were issued and cancelled. Public for the module's face. */
@Component
public class IssuedSums {

    private static final String ISSUED = """
            SELECT s.exchange_id, s.currency, SUM(s.issued) AS issued, SUM(s.credited) AS credited, SUM(s.cancelled) AS cancelled
            FROM (
                SELECT exchange_id, currency, CASE WHEN kind <> 'CREDIT_NOTE' THEN total - withheld_total ELSE 0 END AS issued,
                    CASE WHEN kind = 'CREDIT_NOTE' THEN total - withheld_total ELSE 0 END AS credited, 0 AS cancelled
                FROM invoice WHERE issued_on >= :from AND issued_on < :until AND state <> 'DRAFT'
                UNION ALL SELECT exchange_id, currency, 0 AS issued, 0 AS credited, withheld_total - total AS cancelled
                FROM invoice WHERE cancelled_on >= :from AND cancelled_on < :until AND state = 'CANCELLED'
            ) s GROUP BY s.exchange_id, s.currency
            """;
    private static final String COUNTS = """
            SELECT YEAR(issued_on) AS y, MONTH(issued_on) AS m, COUNT(*) AS issued, 0 AS cancelled
            FROM invoice WHERE issued_on >= :from AND issued_on < :until GROUP BY YEAR(issued_on), MONTH(issued_on)
            UNION ALL SELECT YEAR(cancelled_on) AS y, MONTH(cancelled_on) AS m, 0 AS issued, COUNT(*) AS cancelled
            FROM invoice WHERE cancelled_on >= :from AND cancelled_on < :until GROUP BY YEAR(cancelled_on), MONTH(cancelled_on)
            """;

    private final JdbcClient jdbc;

    IssuedSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Revenue> revenue(YearMonth month) {
        return jdbc.sql(LineSums.REVENUE).param("from", month.atDay(1)).param("until", month.plusMonths(1).atDay(1))
                .query((row, number) -> new Revenue(row.getLong("exchange_id"), row.getObject("service_id", Long.class), row.getString("currency"),
                        row.getBigDecimal("amount"), row.getBigDecimal("discounts"), row.getBigDecimal("waivers"))).list();
    }

    public List<Issued> issued(YearMonth month) {
        return jdbc.sql(ISSUED).param("from", month.atDay(1)).param("until", month.plusMonths(1).atDay(1))
                .query((row, number) -> new Issued(row.getLong("exchange_id"), row.getString("currency"), row.getBigDecimal("issued"),
                        row.getBigDecimal("credited"), row.getBigDecimal("cancelled"))).list();
    }

    public Map<YearMonth, Counts> counts(YearMonth from, YearMonth until) {
        Map<YearMonth, Counts> counts = new TreeMap<>();
        jdbc.sql(COUNTS).param("from", from.atDay(1)).param("until", until.plusMonths(1).atDay(1)).query(row -> {
            counts.merge(YearMonth.of(row.getInt("y"), row.getInt("m")), new Counts(row.getLong("issued"), row.getLong("cancelled")),
                    (one, other) -> new Counts(one.issued() + other.issued(), one.cancelled() + other.cancelled()));
        });
        return counts;
    }
}
