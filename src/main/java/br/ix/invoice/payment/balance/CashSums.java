package br.ix.invoice.payment.balance;

import br.ix.invoice.payment.CashFigures.Cash;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of months in sums. Public for the module's face. */
@Component
public class CashSums {

    private static final String OF_MONTH = """
            SELECT billing_account_id, -SUM(CASE WHEN kind = 'PAYMENT' THEN amount ELSE 0 END) AS received,
                SUM(CASE WHEN kind = 'REFUND' OR payment_id IS NOT NULL AND kind <> 'PAYMENT' THEN amount ELSE 0 END) AS returned,
                -SUM(CASE WHEN invoice_id IS NOT NULL AND kind <> 'REFUND' THEN amount ELSE 0 END) AS written_off
            FROM account_entry WHERE happened_on >= :from AND happened_on < :until GROUP BY billing_account_id
            """;
    private static final String COUNTS = """
            SELECT YEAR(happened_on) AS y, MONTH(happened_on) AS m, COUNT(*) AS entries
            FROM account_entry WHERE happened_on >= :from AND happened_on < :until GROUP BY YEAR(happened_on), MONTH(happened_on)
            """;

    private final JdbcClient jdbc;

    CashSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Cash> of(YearMonth month) {
        return jdbc.sql(OF_MONTH).param("from", month.atDay(1)).param("until", month.plusMonths(1).atDay(1))
                .query((row, number) -> new Cash(row.getLong("billing_account_id"), row.getBigDecimal("received"), row.getBigDecimal("returned"),
                        row.getBigDecimal("written_off"))).list();
    }

    public Map<YearMonth, Long> counts(YearMonth from, YearMonth until) {
        Map<YearMonth, Long> counts = new TreeMap<>();
        jdbc.sql(COUNTS).param("from", from.atDay(1)).param("until", until.plusMonths(1).atDay(1))
                .query(row -> { counts.put(YearMonth.of(row.getInt("y"), row.getInt("m")), row.getLong("entries")); });
        return counts;
    }
}
