package br.ix.invoice.invoicing.number;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers to documents: the row of the series stays locked until the transaction that carries the documents ends, so a
 * rollback gives the numbers back and no gap can arise. Public for the posting of runs.
 */
@Component
public class NumberSeries {

    private static final String LOCK = "SELECT next_number FROM number_series WHERE issuer_id = :issuer FOR UPDATE";
    private static final String MOVE = "UPDATE number_series SET next_number = next_number + :count WHERE issuer_id = :issuer";

    private final JdbcClient database;

    NumberSeries(JdbcClient database) {
        this.database = database;
    }

    /** Takes the next {@code count} numbers of an issuer's series; the first of them. Must run in the transaction that uses them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(long issuer, long count) {
        long first = database.sql(LOCK).param("issuer", issuer).query(Long.class).single();
        database.sql(MOVE).param("issuer", issuer).param("count", count).update();
        return first;
    }
}
