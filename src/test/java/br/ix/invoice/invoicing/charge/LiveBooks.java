package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the running program carry for an exchange, compared with the oracle. Reads by a query for all subscriptions. */
final class LiveBooks {

    private static final String LINES = """
            SELECT s.public_id, l.from_on, l.until_on, l.amount, l.revision, a.public_id, o.public_id, u.code FROM invoice_line l
            JOIN invoice i ON i.id = l.invoice_id JOIN subscription s ON s.id = l.subscription_id JOIN exchange x ON x.id = i.exchange_id
            JOIN billing_account a ON a.id = i.billing_account_id JOIN organisation o ON o.id = i.organisation_id
            JOIN issuer u ON u.id = i.issuer_id
            WHERE x.code = ? AND i.state <> 'DRAFT' AND l.live = 1 ORDER BY l.from_on
            """;
    private static final String SETTLED = """
            SELECT s.public_id, d.from_on, d.until_on, 0, 0, '', '', '' FROM settled_days d
            JOIN subscription s ON s.id = d.subscription_id JOIN exchange x ON x.id = s.exchange_id
            WHERE x.code = ? AND d.posted = 1
            """;
    /** Documents that are in another currency than their exchange (P7), or of another kind than the sign of their sum. */
    private static final String WRONG_DOCUMENTS = """
            SELECT i.id FROM invoice i JOIN exchange x ON x.id = i.exchange_id
            WHERE x.code = ? AND i.state = 'ISSUED' AND (i.currency <> x.currency OR (i.kind = 'CREDIT_NOTE') <> (i.total < 0))
            """;
    /**
     * By account: what its issued documents charge, and what is charged of its subscriptions less what was cancelled or credited for good;
     * only where these are not the same.
     */
    private static final String WRONG_SUMS = """
            SELECT m.billing_account_id FROM (
                SELECT i.billing_account_id, CASE WHEN i.state = 'ISSUED' AND NOT (i.effect <=> 'FINAL' AND i.credits_invoice_id IS NOT NULL)
                            THEN l.amount ELSE 0 END
                        - CASE WHEN l.live = 1 AND NOT (i.state = 'CANCELLED' AND i.effect <=> 'FINAL') THEN l.amount ELSE 0 END AS amount
                FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id JOIN exchange x ON x.id = i.exchange_id
                WHERE x.code = ? AND i.state <> 'DRAFT' AND l.subscription_id IS NOT NULL) AS m
            GROUP BY m.billing_account_id HAVING SUM(m.amount) <> 0
            """;
    private static final String BACKWARDS = """
            SELECT COUNT(*) FROM settled_days WHERE until_on < from_on
            """;

    private record Row(String subscription, LocalDate from, LocalDate until, BigDecimal amount, int revision, Payer payer) {
    }

    private final JdbcClient database;
    private final LiveIx ix;
    private final String seed;
    int compared;

    LiveBooks(JdbcClient database, LiveIx ix, String seed) {
        this.database = database;
        this.ix = ix;
        this.seed = seed;
    }

    /** After the run of a month: each payer carries what a subscription owes, interval by interval, and documents add up. */
    void requireThatTheyAgree(YearMonth period) {
        Map<String, List<Row>> lines = bySubscription(LINES);
        Map<String, List<Row>> settled = bySubscription(SETTLED);
        for (LiveSubscription one : ix.subscriptions) {
            compare(one, lines.getOrDefault(one.id, List.of()).stream().filter(line -> isOurs(one, line)).toList(),
                    settled.getOrDefault(one.id, List.of()), period);
        }
        assertThat(database.sql(WRONG_DOCUMENTS).param(ix.exchange).query(Long.class).list()).as(seed).isEmpty();
        assertThat(database.sql(WRONG_SUMS).param(ix.exchange).query(Long.class).list()).as(seed).isEmpty();
        assertThat(database.sql(BACKWARDS).query(Long.class).single()).as(seed).isZero();
    }

    /** Whatever was charged for days that were billed elsewhere stands. */
    private static boolean isOurs(LiveSubscription one, Row line) {
        return one.settledThrough == null || line.until().isAfter(one.settledThrough);
    }

    /** How many documents and lines there are, to see that a second run adds none. */
    long countLines() {
        return database.sql(LINES).param(ix.exchange).query((row, n) -> 1).list().size();
    }

    private void compare(LiveSubscription one, List<Row> lines, List<Row> settled, YearMonth period) {
        Oracle oracle = new Oracle(one.world(ix));
        Map<Oracle.Part, BigDecimal> charged = new HashMap<>();
        lines.forEach(line -> charged.merge(new Oracle.Part(line.payer(), oracle.intervalOf(line.from())), line.amount(), BigDecimal::add));
        charged.values().removeIf(amount -> amount.signum() == 0);
        Map<Oracle.Part, BigDecimal> owed = oracle.owedByPayer(oracle.dueThrough(oracle.lastDayOf(period), covered(lines, settled)));
        boolean same = owed.keySet().equals(charged.keySet())
                && owed.entrySet().stream().allMatch(amount -> amount.getValue().compareTo(charged.get(amount.getKey())) == 0);
        assertThat(same).as("%s, run of %s: charged %s, owed %s%n%s%n%s", seed, period, charged, owed, one, lines).isTrue();
        requireEachDayOnce(lines);
        compared++;
    }

    private static Set<LocalDate> covered(List<Row> lines, List<Row> settled) {
        Set<LocalDate> days = new HashSet<>();
        for (List<Row> rows : List.of(lines, settled)) {
            rows.forEach(row -> row.from().datesUntil(row.until().plusDays(1)).forEach(days::add));
        }
        return days;
    }

    private void requireEachDayOnce(List<Row> lines) {
        Set<LocalDate> days = new HashSet<>();
        lines.stream().filter(line -> line.revision() == 0).flatMap(line -> line.from().datesUntil(line.until().plusDays(1)))
                .forEach(day -> assertThat(days.add(day)).as("%s: %s charged twice: %s", seed, day, lines).isTrue());
    }

    private Map<String, List<Row>> bySubscription(String sql) {
        Map<String, List<Row>> rows = new HashMap<>();
        database.sql(sql).param(ix.exchange).query((row, n) -> new Row(row.getString(1), row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class), row.getBigDecimal(4), row.getInt(5),
                ix.payer(row.getString(6), row.getString(7), row.getString(8)))).list()
                .forEach(row -> rows.computeIfAbsent(row.subscription(), key -> new ArrayList<>()).add(row));
        return rows;
    }
}
