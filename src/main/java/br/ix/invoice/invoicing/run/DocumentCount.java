package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.DraftInvoicesJob.PartitionThreads;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the documents of a run and adds up their lines, to compare them before the run goes on. As many ranges of accounts at once as a run
 * has partitions: nobody else works on the run meanwhile, so the second processor is free. The thread that asks counts a range itself,
 * and all of them where no other is free, so that nothing is waited for.
 */
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
            WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
            """;

    private final JdbcClient database;
    private final PartitionThreads threads;

    DocumentCount(JdbcClient database, PartitionThreads threads) {
        this.database = database;
        this.threads = threads;
    }

    /** Every document of the run, wherever its account is: the first and the last range have no outer end. */
    Count of(long run) {
        long[] ends = database.sql(ENDS).param("run", run).query((row, n) -> new long[] {row.getLong(1), row.getLong(2)}).single();
        int parts = threads.partitions();
        long width = (ends[1] - ends[0]) / parts;
        return IntStream.range(0, parts).parallel().mapToObj(part -> {
            long after = part == 0 ? 0 : ends[0] + part * width;
            long through = part == parts - 1 ? Long.MAX_VALUE : ends[0] + (part + 1) * width;
            return count(run, after, through);
        }).reduce(new Count(0, 0, 0, 0), Count::plus);
    }

    private Count count(long run, long after, long through) {
        return database.sql(COUNT).params(Map.of("run", run, "after", after, "through", through))
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).single();
    }
}
