package br.ix.invoice.document.drawing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code undrawn_document}. */
@Repository
class UndrawnDocuments {

    private static final String KEEP = "INSERT INTO undrawn_document (invoices, invoice_count) VALUES (:invoices, :count)";

    private static final String NEXT = """
            SELECT id, invoices FROM undrawn_document WHERE next_at <= CURRENT_TIMESTAMP(6) ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String TAKE = """
            UPDATE undrawn_document SET attempts = attempts + 1, next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id = :id
            """;

    private static final String RETURN = """
            UPDATE undrawn_document SET attempts = attempts - 1, next_at = CURRENT_TIMESTAMP(6) WHERE id = :id
            """;

    private static final String FORGET = "DELETE FROM undrawn_document WHERE id = :id";

    private static final String WAITING = "SELECT COALESCE(SUM(invoice_count), 0) FROM undrawn_document";

    /** Longer than a chunk takes to draw; what a killed process had taken comes again after it. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient database;

    UndrawnDocuments(JdbcClient database) {
        this.database = database;
    }

    /** Invoices (keys) that one thread of one process draws now. */
    record Taken(long id, List<Long> invoices) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(List<Long> invoices) {
        database.sql(KEEP).param("invoices", invoices.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("count", invoices.size()).update();
    }

    /** The oldest that are due; nobody else takes them while their lease lasts. */
    @Transactional
    Optional<Taken> take() {
        Optional<Taken> next = database.sql(NEXT).query((row, n) -> new Taken(row.getLong(1),
                Arrays.stream(row.getString(2).split(",")).map(Long::valueOf).toList())).optional();
        next.ifPresent(taken -> database.sql(TAKE).param("id", taken.id()).param("seconds", LEASE.toSeconds()).update());
        return next;
    }

    /** Gives back what was not drawn to its end. */
    void giveBack(Taken taken) {
        database.sql(RETURN).param("id", taken.id()).update();
    }

    void forget(Taken taken) {
        database.sql(FORGET).param("id", taken.id()).update();
    }

    /** How many documents are still to be drawn. */
    long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }
}
