package br.ix.invoice.invoicing.run;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What accounts were billed before a month: in the month before, or where that came to nothing in the last one within a year. Nearly all were
 * billed in the month before: one query for a chunk reads that month alone, and a second one the year of the accounts that are left.
 */
@Component
class LastTotals {

    private static final int MONTHS = 12;

    private static final String TOTALS = """
            SELECT billing_account_id, live_period, SUM(total) AS total FROM invoice FORCE INDEX (uk_invoice_live)
            WHERE billing_account_id IN (:accounts) AND live_period >= :first AND live_period <= :last AND state = 'ISSUED'
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
        YearMonth before = period.minusMonths(1);
        Map<Long, Total> found = new HashMap<>(between(before, before, accounts));
        found.putAll(between(period.minusMonths(MONTHS), before.minusMonths(1),
                accounts.stream().filter(account -> !found.containsKey(account)).toList()));
        return found;
    }

    private Map<Long, Total> between(YearMonth first, YearMonth last, Collection<Long> accounts) {
        Map<Long, Total> latest = new HashMap<>();
        if (!accounts.isEmpty()) {
            database.sql(TOTALS).param("accounts", accounts).param("first", first.toString()).param("last", last.toString()).query(row -> {
                latest.put(row.getLong(1), new Total(YearMonth.parse(row.getString(2)), row.getBigDecimal(3)));
            });
        }
        return latest;
    }
}
