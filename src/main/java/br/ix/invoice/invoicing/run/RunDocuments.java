package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of a run as a whole: their sums, the hash of what an operator looks at, and drafts that go away. */
@Component
class RunDocuments {

    private static final String TOTALS = """
            SELECT currency, SUM(total) AS amount FROM invoice FORCE INDEX (ix_invoice_run) WHERE run_id = :run GROUP BY currency ORDER BY currency
            """;

    private static final String HASHES = """
            SELECT hash FROM invoice FORCE INDEX (ix_invoice_run) WHERE run_id = :run ORDER BY billing_account_id, id
            """;

    private static final String ENDS = """
            SELECT COALESCE(MIN(billing_account_id), 0), COALESCE(MAX(billing_account_id), -1) FROM billing_run_account WHERE run_id = :run
            """;

    private static final String DELETE_LINE_TAXES = """
            DELETE t FROM invoice_line_tax t JOIN invoice i ON i.id = t.invoice_id
            JOIN billing_run_account r ON r.run_id = i.run_id AND r.billing_account_id = i.billing_account_id
            WHERE i.run_id = :run AND i.state = 'DRAFT' AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_TAXES = """
            DELETE t FROM invoice_tax t JOIN invoice i ON i.id = t.invoice_id
            JOIN billing_run_account r ON r.run_id = i.run_id AND r.billing_account_id = i.billing_account_id
            WHERE i.run_id = :run AND i.state = 'DRAFT' AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_LATE = """
            DELETE c FROM late_charge c JOIN invoice i ON i.id = c.invoice_id
            JOIN billing_run_account r ON r.run_id = i.run_id AND r.billing_account_id = i.billing_account_id
            WHERE i.run_id = :run AND i.state = 'DRAFT' AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_LINES = """
            DELETE l FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
            JOIN billing_run_account r ON r.run_id = i.run_id AND r.billing_account_id = i.billing_account_id
            WHERE i.run_id = :run AND i.state = 'DRAFT' AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_DRAFTS = """
            DELETE i FROM invoice i
            JOIN billing_run_account r ON r.run_id = i.run_id AND r.billing_account_id = i.billing_account_id
            WHERE i.run_id = :run AND i.state = 'DRAFT' AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_SETTLED = """
            DELETE s FROM settled_days s
            JOIN billing_run_account r ON r.run_id = s.run_id AND r.billing_account_id = s.billing_account_id
            WHERE s.run_id = :run AND s.posted = 0 AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    private static final String DELETE_REVISIONS = """
            DELETE c FROM charge_revision c
            JOIN billing_run_account r ON r.run_id = c.run_id AND r.billing_account_id = c.billing_account_id
            WHERE c.run_id = :run AND r.billing_account_id BETWEEN :first AND :last
              AND (:all = 1 OR r.outcome IN ('DUE', 'EXCLUDED'))
            """;

    /** So many keys of accounts a statement: a statement of a request is cut off after a while, however large the run. */
    private static final int ACCOUNTS = 20_000;

    private final JdbcClient database;

    RunDocuments(JdbcClient database) {
        this.database = database;
    }

    List<RunView.Total> totals(long run) {
        return database.sql(TOTALS).param("run", run).query((row, n) -> new RunView.Total(row.getString(1), row.getBigDecimal(2)
                .setScale(Currency.getInstance(row.getString(1)).getDefaultFractionDigits()).toPlainString())).list();
    }

    /**
     * SHA-256 over the hashes of all documents in the order of their accounts; read as a stream (the fetch size
     * that makes Connector/J stream), whatever the number.
     */
    String contentHash(long run) {
        MessageDigest digest = sha256();
        try (var hashes = database.sql(HASHES).param("run", run).withFetchSize(Integer.MIN_VALUE).query(String.class).stream()) {
            hashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Removes every draft of a run. */
    void deleteDrafts(long run) {
        delete(run, 1);
    }

    /** Removes the drafts of accounts that are due again or excluded. */
    void deleteDraftsOfUnhandled(long run) {
        delete(run, 0);
    }

    private void delete(long run, int all) {
        AccountRange ends = database.sql(ENDS).param("run", run).query((row, n) -> new AccountRange(row.getLong(1), row.getLong(2))).single();
        for (long first = ends.first(); first <= ends.last(); first += ACCOUNTS) {
            delete(Map.of("run", run, "all", all, "first", first, "last", first + ACCOUNTS - 1));
        }
    }

    private void delete(Map<String, ?> drafts) {
        for (String statement : List.of(DELETE_LINE_TAXES, DELETE_TAXES, DELETE_LATE, DELETE_LINES, DELETE_DRAFTS, DELETE_SETTLED, DELETE_REVISIONS)) {
            database.sql(statement).params(drafts).update();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
