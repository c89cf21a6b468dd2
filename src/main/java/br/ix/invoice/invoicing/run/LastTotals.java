package br.ix.invoice.invoicing.run;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What accounts were billed before a month: in the month before, or where that came to nothing in the last one within a year. One query for
 * a chunk, which reads at most twelve months of each account by their index, however long the account is billed.
 */
@Component
class LastTotals {

    private static final int MONTHS = 12;

    private static final String TOTALS = """
            SELECT billing_account_id, live_period, SUM(total) AS total FROM invoice FORCE INDEX (uk_invoice_live)
            WHERE billing_account_id IN (:accounts) AND live_period >= :first AND live_period < :period AND state = 'ISSUED'
            GROUP BY billing_account_id, live_period HAVING SUM(total) > 0
            ORDER BY billing_account_id, live_period
            """;

    private final JdbcClient database;

    LastTotals(JdbcClient database) {
        this.database = database;
    }

    /** A month that was billed, and the sum of its documents. */
    record Total(YearMonth period, BigDecimal total) {
    }

    /** By account; one that was billed nothing is absent. */
    Map<Long, Total> before(YearMonth period, Collection<Long> accounts) {
        Map<Long, Total> last = new HashMap<>();
        if (!accounts.isEmpty()) {
            database.sql(TOTALS).param("accounts", accounts).param("first", period.minusMonths(MONTHS).toString())
                    .param("period", period.toString()).query(row -> {
                        last.put(row.getLong(1), new Total(YearMonth.parse(row.getString(2)), row.getBigDecimal(3)));
                    });
        }
        return last;
    }
}
