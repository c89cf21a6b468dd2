package br.ix.invoice.invoicing.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows of indexes and tables that something reads, by the counters of its connection: what a plan costs whatever EXPLAIN says. */
final class RowsRead {

    private static final String COUNTED = """
            SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_key', 'Handler_read_rnd_next')
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RowsRead(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    long by(Runnable reading) {
        return transaction.execute(status -> {
            long sofar = counted();
            reading.run();
            return counted() - sofar;
        });
    }

    private long counted() {
        return database.sql(COUNTED).query((row, n) -> row.getLong(2)).list().stream().mapToLong(Long::longValue).sum();
    }
}
