package br.ix.invoice.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code dead_message}; events that no listener could handle move into it and back. */
@Component
class DeadMessageRows {

    private static final String COLUMNS = """
            SELECT n, id, kind, source, type, body, encoding, cause, attempts, died_at, state, decided_by, decided_at, reason, version,
                   TIMESTAMPDIFF(SECOND, died_at, CURRENT_TIMESTAMP(6)) AS age_seconds
            FROM dead_message
            """;

    private static final String LIST = COLUMNS + """
            WHERE (:before = 0 OR n < :before) AND (:state IS NULL OR state = :state) ORDER BY n DESC LIMIT :rows
            """;

    private static final String FIND = COLUMNS + "WHERE id = :id";
    private static final String LOCK = COLUMNS + "WHERE id = :id FOR UPDATE";

    private static final String COUNT_WAITING = """
            SELECT source, COUNT(*) AS messages FROM dead_message WHERE state = 'WAITING' GROUP BY source ORDER BY source
            """;

    private static final String KEEP = """
            INSERT IGNORE INTO dead_message (id, kind, source, body, encoding, cause, attempts)
            VALUES (:id, 'MESSAGE', :source, :body, :encoding, :cause, :attempts)
            """;

    private static final String DECIDE = """
            UPDATE dead_message SET state = :state, decided_by = :by, decided_at = CURRENT_TIMESTAMP(6), reason = :reason, version = version + 1
            WHERE id = :id
            """;

    private static final String KEEP_EVENTS = """
            INSERT IGNORE INTO dead_message (id, kind, source, type, body, encoding, cause, attempts)
            SELECT ID, 'EVENT', LISTENER_ID, EVENT_TYPE, SERIALIZED_EVENT, 'TEXT',
                   CONCAT('The listener failed ', COMPLETION_ATTEMPTS, ' times; the log says why'), COMPLETION_ATTEMPTS
            FROM EVENT_PUBLICATION WHERE STATUS = 'FAILED' AND COMPLETION_ATTEMPTS >= :most
            """;

    private static final String REMOVE_KEPT_EVENTS = """
            DELETE FROM EVENT_PUBLICATION WHERE STATUS = 'FAILED' AND COMPLETION_ATTEMPTS >= :most
            AND ID IN (SELECT id FROM dead_message WHERE kind = 'EVENT' AND state = 'WAITING')
            """;

    private static final String PUBLISH_AGAIN = """
            INSERT INTO EVENT_PUBLICATION (ID, LISTENER_ID, EVENT_TYPE, SERIALIZED_EVENT, PUBLICATION_DATE, STATUS, COMPLETION_ATTEMPTS)
            SELECT UUID(), source, type, body, died_at, 'FAILED', 0 FROM dead_message WHERE id = :id
            """;

    private final JdbcClient database;

    DeadMessageRows(JdbcClient database) {
        this.database = database;
    }

    /** Newest first with the key of the row as cursor; {@code before} 0 is the first page. */
    List<Map.Entry<Long, DeadMessage>> list(@Nullable String state, long before, int rows) {
        return database.sql(LIST).param("state", state).param("before", before).param("rows", rows)
                .query((row, n) -> Map.entry(row.getLong("n"), message(row, n))).list();
    }

    Optional<DeadMessage> find(String id) {
        return database.sql(FIND).param("id", id).query(DeadMessageRows::message).optional();
    }

    Optional<DeadMessage> lock(String id) {
        return database.sql(LOCK).param("id", id).query(DeadMessageRows::message).optional();
    }

    Map<String, Long> waiting() {
        Map<String, Long> waiting = new LinkedHashMap<>();
        database.sql(COUNT_WAITING).query(row -> {
            waiting.put(row.getString("source"), row.getLong("messages"));
        });
        return waiting;
    }

    /** Keeps a message of the dead-letter queue; one that is delivered again is there already. */
    void keep(DeadLetterListener.Dead dead) {
        database.sql(KEEP).param("id", dead.id()).param("source", dead.source()).param("body", dead.body())
                .param("encoding", dead.encoding()).param("cause", dead.cause())
                .param("attempts", dead.attempts()).update();
    }

    void decide(String id, String state, String by, @Nullable String reason) {
        database.sql(DECIDE).param("id", id).param("state", state).param("by", by).param("reason", reason).update();
    }

    /** Moves the events that failed so often here, in the caller's transaction; how many. */
    int keepEvents(int most) {
        int kept = database.sql(KEEP_EVENTS).param("most", most).update();
        if (kept > 0) {
            database.sql(REMOVE_KEPT_EVENTS).param("most", most).update();
        }
        return kept;
    }

    /** Puts an event back as one that failed, so that it is handled again with the others. */
    void publishAgain(String id) {
        database.sql(PUBLISH_AGAIN).param("id", id).update();
    }

    private static DeadMessage message(ResultSet row, int number) throws SQLException {
        return new DeadMessage(row.getString("id"), row.getString("kind"), row.getString("source"), row.getString("type"),
                row.getString("body"), row.getString("encoding"), row.getString("cause"), row.getInt("attempts"),
                row.getObject("died_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("age_seconds"),
                row.getString("state"), row.getString("decided_by"), instant(row), row.getString("reason"), row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        LocalDateTime time = row.getObject("decided_at", LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
