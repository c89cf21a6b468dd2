package br.ix.invoice.delivery.outbox;

import br.ix.invoice.delivery.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code happening}. */
@Component
class Happenings {

    private static final String KEEP = "INSERT INTO happening (type, subjects) VALUES (:type, :subjects)";

    private static final String DUE = """
            SELECT id FROM happening WHERE next_at <= CURRENT_TIMESTAMP(6) ORDER BY next_at, id LIMIT :rows FOR UPDATE SKIP LOCKED
            """;

    private static final String LATER = """
            UPDATE happening SET attempts = attempts + 1,
                next_at = CURRENT_TIMESTAMP(6) + INTERVAL LEAST(60 * (attempts + 1), 3600) SECOND
            WHERE id IN (:ids)
            """;

    private static final String LOCK = """
            SELECT id, type, subjects, happened_at FROM happening WHERE id = :id FOR UPDATE SKIP LOCKED
            """;

    private static final String FORGET = "DELETE FROM happening WHERE id = :id";

    private final JdbcClient database;

    Happenings(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(EventType type, List<Long> subjects) {
        database.sql(KEEP).param("type", type.text()).param("subjects", subjects.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .update();
    }

    /** Takes the oldest that are due; each comes again a minute later, then more rarely, unless it is forgotten by then. */
    @Transactional
    List<Long> take(int most) {
        List<Long> ids = database.sql(DUE).param("rows", most).query(Long.class).list();
        if (!ids.isEmpty()) {
            database.sql(LATER).param("ids", ids).update();
        }
        return ids;
    }

    /** One that is still to be told, locked until the transaction ends; empty where another process tells it, or has. */
    Optional<Happening> lock(long id) {
        return database.sql(LOCK).param("id", id).query(Happenings::happening).optional();
    }

    void forget(long id) {
        database.sql(FORGET).param("id", id).update();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(row.getLong("id"), EventType.named(row.getString("type")).orElseThrow(),
                Arrays.stream(row.getString("subjects").split(",")).map(Long::valueOf).toList(),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
