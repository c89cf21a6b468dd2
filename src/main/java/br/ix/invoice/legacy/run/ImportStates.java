package br.ix.invoice.legacy.run;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The state of an import as its jobs see and change it; a change says from which state, so that one that comes late does nothing. */
@Component
class ImportStates {

    /** What a job needs to know of its import. */
    record Working(long id, String publicId, String kind, String state, String phase, @Nullable String exchange) {

        boolean is(String expected) {
            return state.equals(expected);
        }
    }

    private static final String SELECT_WORKING = """
            SELECT id, public_id, kind, state, phase, exchange FROM data_import WHERE id = :id
            """;

    private static final String MOVE = """
            UPDATE data_import SET state = :to, version = version + 1 WHERE id = :id AND state = :from
            """;

    private static final String ENTER_PHASE = """
            UPDATE data_import SET phase = :phase, phase_started_at = CURRENT_TIMESTAMP(6), version = version + 1 WHERE id = :id
            """;

    private static final String NOTE_COMPARED_ON = "UPDATE data_import SET compared_on = :day WHERE id = :id";

    private static final String FAIL = """
            UPDATE data_import SET state = 'FAILED', failed_in = :from, message = :message, version = version + 1
            WHERE id = :id AND state = :from
            """;

    private static final String REFUSE_UNDO = """
            UPDATE data_import SET state = CASE WHEN failed_in IS NULL THEN 'APPLIED' ELSE 'FAILED' END, message = :message,
                   version = version + 1
            WHERE id = :id AND state = 'UNDOING'
            """;

    private static final String END_UNDO = """
            UPDATE data_import SET state = 'UNDONE', failed_in = NULL, version = version + 1 WHERE id = :id AND state = 'UNDOING'
            """;

    private final JdbcClient database;

    ImportStates(JdbcClient database) {
        this.database = database;
    }

    Working of(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no import with key %d".formatted(id)));
    }

    Optional<Working> find(long id) {
        return database.sql(SELECT_WORKING).param("id", id)
                .query((row, n) -> new Working(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6)))
                .optional();
    }

    boolean move(long id, String from, String to) {
        return database.sql(MOVE).param("id", id).param("from", from).param("to", to).update() == 1;
    }

    void enterPhase(long id, String phase) {
        database.sql(ENTER_PHASE).param("id", id).param("phase", phase).update();
    }

    /** Of which day bills are compared with a member export. */
    void noteComparedOn(long id, LocalDate day) {
        database.sql(NOTE_COMPARED_ON).param("id", id).param("day", day).update();
    }

    void fail(long id, String from, String message) {
        database.sql(FAIL).param("id", id).param("from", from).param("message", shortened(message)).update();
    }

    /** The import stays what it was before somebody asked to undo it. */
    void refuseUndo(long id, String message) {
        database.sql(REFUSE_UNDO).param("id", id).param("message", shortened(message)).update();
    }

    void undone(long id) {
        database.sql(END_UNDO).param("id", id).update();
    }

    private static String shortened(@Nullable String message) {
        String text = message == null ? "unknown" : message;
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
