package br.ix.invoice.invoicing.number;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out internal keys of invoices. Keys come in blocks from {@code invoice_key}, each taken in a transaction of its own, so that
 * nobody waits for a chunk that holds the row; what is left of a block when the program ends is lost, which is no matter for keys.
 * Public, because whoever writes documents (run, by hand) takes its keys here. Safe for many threads and many processes.
 * A new block needs a second connection while the caller may hold one: the pool has more connections than drafting threads.
 */
@Component
public class InvoiceKeys {

    private static final int BLOCK = 5_000;

    private static final String TAKE_BLOCK = """
            UPDATE invoice_key SET next_key = LAST_INSERT_ID(next_key + :count) WHERE id = 1
            """;
    private static final String END_OF_TAKEN_BLOCK = """
            SELECT LAST_INSERT_ID()
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private long next;
    private long end;

    InvoiceKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The first of {@code count} keys in a row, which belong to the caller alone. */
    public synchronized long next(int count) {
        if (end - next < count) {
            takeBlock(Math.max(BLOCK, count));
        }
        long first = next;
        next += count;
        return first;
    }

    /**
     * One key, taken in the transaction of the caller, who needs no second connection for it; others wait for the row until that
     * transaction ends, so it is taken last.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long one() {
        jdbc.sql(TAKE_BLOCK).param("count", 1).update();
        return jdbc.sql(END_OF_TAKEN_BLOCK).query(Long.class).single() - 1;
    }

    private void takeBlock(int count) {
        end = ownTransaction.execute(status -> {
            jdbc.sql(TAKE_BLOCK).param("count", count).update();
            return jdbc.sql(END_OF_TAKEN_BLOCK).query(Long.class).single();
        });
        next = end - count;
    }
}
