package br.ix.invoice.invoicing.run;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the documents of a run and adds up their lines, to compare them before the run goes on; ranges of accounts side by side. */
@Component
class DocumentCount {

    /**
     * What the tables say about a run's documents: how many, of how many accounts, how many of them drafts; {@code unequal}: documents
     * whose lines and taxes do not add up to them.
     */
    record Count(long documents, long accounts, long drafts, long unequal) {

        private Count plus(Count other) {
            return new Count(documents + other.documents, accounts + other.accounts, drafts + other.drafts, unequal + other.unequal);
        }
    }

    private static final String ENDS = """
            SELECT COALESCE(MIN(billing_account_id), 0), COALESCE(MAX(billing_account_id), 0) FROM billing_run_account WHERE run_id = :run
            """;

    private static final String COUNT = """
            SELECT COUNT(*) AS documents, COUNT(DISTINCT billing_account_id) AS accounts,
                   COALESCE(SUM(state = 'DRAFT'), 0) AS drafts,
                   COALESCE(SUM(CASE WHEN tax_total = 0 AND withheld_total = 0
                       THEN subtotal <> (SELECT COALESCE(SUM(l.amount), 0) FROM invoice_line l FORCE INDEX (PRIMARY) WHERE l.invoice_id = i.id)
                       ELSE subtotal <> (SELECT COALESCE(SUM(l.amount), 0) FROM invoice_line l FORCE INDEX (PRIMARY) WHERE l.invoice_id = i.id)
                             - (SELECT COALESCE(SUM(t.amount), 0) FROM invoice_tax t WHERE t.invoice_id = i.id AND t.kind = 'INCLUSIVE')
                         OR tax_total <> (SELECT COALESCE(SUM(t.amount), 0) FROM invoice_tax t
                                          WHERE t.invoice_id = i.id AND t.kind <> 'WITHHELD')
                         OR withheld_total <> (SELECT COALESCE(SUM(t.amount), 0) FROM invoice_tax t
                                               WHERE t.invoice_id = i.id AND t.kind = 'WITHHELD')
                       END), 0) AS unequal
            FROM invoice i FORCE INDEX (ix_invoice_run)
            WHERE i.run_id = :run AND i.billing_account_id BETWEEN :first AND :last
            """;

    private final JdbcClient database;
    private final SideBySide sideBySide;

    DocumentCount(JdbcClient database, SideBySide sideBySide) {
        this.database = database;
        this.sideBySide = sideBySide;
    }

    /** Every document of the run, wherever its account is. */
    Count of(long run) {
        AccountRange ends = database.sql(ENDS).param("run", run).query((row, n) -> new AccountRange(row.getLong(1), row.getLong(2))).single();
        return sideBySide.over(ends, range -> count(run, range)).reduce(new Count(0, 0, 0, 0), Count::plus);
    }

    private Count count(long run, AccountRange accounts) {
        return database.sql(COUNT).params(Map.of("run", run, "first", accounts.first(), "last", accounts.last()))
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).single();
    }
}
