package br.ix.invoice.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The least that can be done: the final rows of a posted month (documents, lines, outcomes) written once by plain JDBC into the same
 * tables, durable, in chunks of 500 documents, batches rewritten, on two connections. Keys are moved so that the copies fit beside the
 * originals; they are removed afterwards.
 */
final class Floor {

    /** What one pass took. */
    record Figures(double seconds, long invoices, long lines) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d invoices and %,d lines in %.2f s (%,.0f invoices/s)", invoices, lines, seconds,
                    invoices / seconds);
        }
    }

    private static final long MOVED = 1_000_000_000L;
    private static final int CHUNK = 500;

    private static final String READ_INVOICES = """
            SELECT id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id, exchange_id, issuer_id,
                   issuer_print_id, period, number, number_suffix, issued_on, due_on, currency, subtotal, tax_total, total, bill_to,
                   hash, version, booked_at
            FROM invoice WHERE period = ? AND id < 1000000000 ORDER BY billing_account_id
            """;
    private static final String WRITE_INVOICE = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id, exchange_id,
                   issuer_id, issuer_print_id, period, number, number_suffix, issued_on, due_on, currency, subtotal, tax_total, total,
                   bill_to, hash, version, booked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ_LINES = """
            SELECT l.invoice_id, l.position, l.live, l.subscription_id, l.service_id, l.asn, l.description, l.from_on, l.until_on,
                   l.revision, l.quantity, l.unit_price, l.price_id, l.subscription_discount, l.profile_discount, l.days, l.base,
                   l.amount, l.month_before
            FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
            WHERE i.period = ? AND i.id < 1000000000 ORDER BY i.billing_account_id, l.position
            """;
    private static final String WRITE_LINE = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                   revision, quantity, unit_price, price_id, subscription_discount, profile_discount, days, base, amount, month_before)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WRITE_OUTCOME = """
            INSERT INTO billing_run_account (run_id, billing_account_id, outcome, stale) VALUES (?, ?, 'BILLED', 0)
            """;

    private final DataSource connections;
    private final JdbcClient database;
    private final List<Figures> passes = new ArrayList<>();

    Floor(DataSource connections, JdbcClient database) {
        this.connections = connections;
        this.database = database;
    }

    /** All passes but the first. */
    List<Figures> warm() {
        return passes.subList(Math.min(1, passes.size() - 1), passes.size());
    }

    Figures write(YearMonth period) throws Exception {
        List<Object[]> invoices = read(READ_INVOICES, period, 25);
        List<Object[]> lines = read(READ_LINES, period, 19);
        long run = standInRun();
        invoices.forEach(row -> move(row, run));
        lines.forEach(row -> {
            row[0] = (Long) row[0] + MOVED;
            row[9] = 1000;
        });
        List<Callable<Void>> halves = new ArrayList<>();
        int middle = invoices.size() / 2;
        long firstOfSecond = middle < invoices.size() ? (Long) invoices.get(middle)[0] : Long.MAX_VALUE;
        int lineMiddle = firstLineOf(lines, firstOfSecond);
        halves.add(() -> write(invoices.subList(0, middle), lines.subList(0, lineMiddle)));
        halves.add(() -> write(invoices.subList(middle, invoices.size()), lines.subList(lineMiddle, lines.size())));
        long start = System.nanoTime();
        var threads = Executors.newFixedThreadPool(2);
        for (var half : threads.invokeAll(halves)) {
            half.get();
        }
        threads.shutdown();
        var pass = new Figures((System.nanoTime() - start) / 1e9, invoices.size(), lines.size());
        passes.add(pass);
        remove(run);
        return pass;
    }

    private static int firstLineOf(List<Object[]> lines, long invoice) {
        int at = 0;
        while (at < lines.size() && (Long) lines.get(at)[0] != invoice) {
            at++;
        }
        return at;
    }

    private static void move(Object[] row, long run) {
        row[0] = (Long) row[0] + MOVED;
        row[1] = "f" + ((String) row[1]).substring(1, 35) + "z";
        row[6] = run;
        row[12] = "2" + "9" + ((String) row[12]).substring(2);
        row[13] = (Long) row[13] + MOVED;
    }

    private Void write(List<Object[]> invoices, List<Object[]> lines) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            int line = 0;
            for (int from = 0; from < invoices.size(); from += CHUNK) {
                List<Object[]> chunk = invoices.subList(from, Math.min(from + CHUNK, invoices.size()));
                long lastInvoice = (Long) chunk.get(chunk.size() - 1)[0];
                int end = line;
                while (end < lines.size() && (end == line || !passed(lines, end, lastInvoice))) {
                    end++;
                }
                batch(connection, WRITE_INVOICE, chunk);
                batch(connection, WRITE_LINE, lines.subList(line, end));
                batch(connection, WRITE_OUTCOME, chunk.stream().map(row -> new Object[] {row[6], row[7]}).toList());
                connection.commit();
                line = end;
            }
            connection.setAutoCommit(true);
        }
        return null;
    }

    /** Whether the line at a place comes after the last one of an invoice. */
    private static boolean passed(List<Object[]> lines, int at, long invoice) {
        return (Long) lines.get(at - 1)[0] == invoice && (Long) lines.get(at)[0] != invoice;
    }

    private static void batch(Connection connection, String statement, List<Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    private List<Object[]> read(String query, YearMonth period, int columns) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = connections.getConnection(); PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setString(1, period.toString());
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private long standInRun() {
        String id = "f" + java.util.UUID.randomUUID().toString().substring(1);
        database.sql("""
                INSERT INTO billing_run (public_id, kind, period, state, requested_by) VALUES (:id, 'REGULAR', '2900-01', 'POSTED', 'floor')
                """).param("id", id).update();
        return database.sql("SELECT id FROM billing_run WHERE public_id = :id").param("id", id).query(Long.class).single();
    }

    private void remove(long run) {
        for (String statement : List.of("DELETE FROM invoice_line WHERE invoice_id >= 1000000000",
                "DELETE FROM invoice WHERE id >= 1000000000", "DELETE FROM billing_run_account WHERE run_id = :run",
                "DELETE FROM billing_run WHERE id = :run")) {
            var call = database.sql(statement);
            (statement.contains(":run") ? call.param("run", run) : call).update();
        }
    }
}
