package br.ix.invoice.document.drawing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code undrawn_document}. Public for the module's face, which shows what was given up. */
@Repository
public class UndrawnDocuments {

    private static final String KEEP = "INSERT INTO undrawn_document (invoices, invoice_count) VALUES (:invoices, :count)";

    private static final String NEXT = """
            SELECT id, invoices, attempts FROM undrawn_document WHERE next_at <= CURRENT_TIMESTAMP(6) ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String TAKE = """
            UPDATE undrawn_document SET attempts = attempts + 1, next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id = :id
            """;

    private static final String RETURN = """
            UPDATE undrawn_document SET attempts = attempts - 1, next_at = CURRENT_TIMESTAMP(6) WHERE id = :id
            """;

    private static final String FORGET = "DELETE FROM undrawn_document WHERE id = :id";

    private static final String WAITING = "SELECT COALESCE(SUM(invoice_count), 0) FROM undrawn_document WHERE gave_up_at IS NULL";

    private static final String ALONE = """
            INSERT INTO undrawn_document (invoices, invoice_count, attempts, reason, next_at)
            VALUES (:invoice, 1, 1, :reason, CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND)
            """;

    private static final String AGAIN = """
            UPDATE undrawn_document SET reason = :reason, next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id = :id
            """;

    private static final String GIVE_UP = """
            UPDATE undrawn_document SET reason = :reason, gave_up_at = CURRENT_TIMESTAMP(6), next_at = '9999-12-31' WHERE id = :id
            """;

    private static final String GIVEN_UP = """
            SELECT id, invoices, attempts, reason, gave_up_at FROM undrawn_document WHERE gave_up_at IS NOT NULL AND id > :after ORDER BY id LIMIT :rows
            """;

    private static final String FIND = """
            SELECT id, invoices, attempts, reason, gave_up_at FROM undrawn_document WHERE gave_up_at IS NOT NULL AND invoices = :invoice ORDER BY id LIMIT 1 FOR UPDATE
            """;

    private static final String RETRY = """
            UPDATE undrawn_document SET gave_up_at = NULL, attempts = 0, next_at = CURRENT_TIMESTAMP(6) WHERE id = :id
            """;

    /** Longer than a chunk takes to draw; what a killed process had taken comes again after it, each time later. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int LONGEST = 300;

    private final JdbcClient database;

    UndrawnDocuments(JdbcClient database) {
        this.database = database;
    }

    /** Invoices (keys) that one thread of one process draws now. */
    record Taken(long id, List<Long> invoices, int attempts) {
    }

    /** A document (key of its invoice) that is not tried any more by itself. */
    public record GivenUp(long id, long invoice, int attempts, String reason, Instant at) {
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
                Arrays.stream(row.getString(2).split(",")).map(Long::valueOf).toList(), row.getInt(3) + 1)).optional();
        next.ifPresent(taken -> database.sql(TAKE).param("id", taken.id()).param("seconds", LEASE.toSeconds() * taken.attempts()).update());
        return next;
    }

    /** Gives back what was not drawn to its end. */
    void giveBack(Taken taken) {
        database.sql(RETURN).param("id", taken.id()).update();
    }

    void forget(Taken taken) {
        database.sql(FORGET).param("id", taken.id()).update();
    }

    /** These invoices (keys), with the reasons, are tried again one by one, later. */
    @Transactional
    void tryAlone(Taken taken, Map<Long, String> reasons) {
        reasons.forEach((invoice, reason) -> database.sql(ALONE).param("invoice", String.valueOf(invoice)).param("reason", cut(reason))
                .param("seconds", LEASE.toSeconds()).update());
        forget(taken);
    }

    /** Tried again later, each time twice as much. */
    void again(Taken taken, String reason) {
        database.sql(AGAIN).param("id", taken.id()).param("reason", cut(reason)).param("seconds", LEASE.toSeconds() << Math.min(taken.attempts(), 10)).update();
    }

    void giveUp(Taken taken, String reason) {
        database.sql(GIVE_UP).param("id", taken.id()).param("reason", cut(reason)).update();
    }

    /** What is not tried any more by itself, in its order. */
    public List<GivenUp> givenUp(long after, int rows) {
        return database.sql(GIVEN_UP).param("after", after).param("rows", rows).query(UndrawnDocuments::givenUp).list();
    }

    /** Tries the document of an invoice (key) again; empty where it was not given up. */
    @Transactional
    public Optional<GivenUp> retry(long invoice) {
        Optional<GivenUp> found = database.sql(FIND).param("invoice", String.valueOf(invoice)).query(UndrawnDocuments::givenUp).optional();
        found.ifPresent(one -> database.sql(RETRY).param("id", one.id()).update());
        return found;
    }

    private static GivenUp givenUp(ResultSet row, int number) throws SQLException {
        return new GivenUp(row.getLong(1), Long.parseLong(row.getString(2)), row.getInt(3), row.getString(4),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }

    /** How many documents are still to be drawn. */
    long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }
}
