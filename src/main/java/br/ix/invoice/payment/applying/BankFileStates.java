package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.bankfile.FileFault;
import br.ix.invoice.payment.bankfile.FileHead;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The state of a file as its jobs see and change it; a change says from which state, so that one that comes late does nothing. */
@Component
class BankFileStates {

    /** What a job needs to know of its file. */
    record Working(long id, String publicId, String state, long applied, String requestedBy) {

        boolean is(String expected) {
            return state.equals(expected);
        }
    }

    /** What a chunk adds to the counts. */
    record Counted(long matched, long unmatched, long duplicate) {
    }

    private static final String SELECT_WORKING = """
            SELECT id, public_id, state, applied_records, requested_by FROM bank_file WHERE id = :id
            """;

    private static final String MOVE = "UPDATE bank_file SET state = :to, version = version + 1 WHERE id = :id AND state = :from";

    private static final String NOTE_CHECKED = """
            UPDATE bank_file SET state = 'APPLYING', format = :format, bank = :bank, agreement = :agreement, sequence = :sequence,
                   written_on = :writtenOn, records = :records, version = version + 1, phase_started_at = CURRENT_TIMESTAMP(6)
            WHERE id = :id AND state = 'CHECKING'
            """;

    private static final String NOTE_APPLIED = """
            UPDATE bank_file SET applied_records = :upTo, matched_count = matched_count + :matched,
                   unmatched_count = unmatched_count + :unmatched, duplicate_count = duplicate_count + :duplicate, version = version + 1
            WHERE id = :id AND applied_records = :from AND state = 'APPLYING'
            """;

    private static final String FAIL = """
            UPDATE bank_file SET state = 'FAILED', failed_in = :from, message = :message, version = version + 1
            WHERE id = :id AND state = :from
            """;

    private static final String INSERT_REJECTION = """
            INSERT INTO bank_file_rejection (bank_file_id, line, field, code, message) VALUES (:file, :line, :field, :code, :message)
            """;

    private static final String REFUSE_UNDO = """
            UPDATE bank_file SET state = CASE WHEN failed_in IS NULL THEN 'APPLIED' ELSE 'FAILED' END, message = :message,
                   version = version + 1
            WHERE id = :id AND state = 'UNDOING'
            """;

    private static final String END_UNDO = """
            UPDATE bank_file SET state = 'UNDONE', failed_in = NULL, version = version + 1 WHERE id = :id AND state = 'UNDOING'
            """;

    private final JdbcClient database;

    BankFileStates(JdbcClient database) {
        this.database = database;
    }

    Working of(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no bank file with key %d".formatted(id)));
    }

    Optional<Working> find(long id) {
        return database.sql(SELECT_WORKING).param("id", id).query((row, n) -> new Working(row.getLong(1), row.getString(2), row.getString(3),
                row.getLong(4), row.getString(5))).optional();
    }

    void move(long id, String from, String to) {
        database.sql(MOVE).param("id", id).param("from", from).param("to", to).update();
    }

    void noteChecked(long id, FileHead head, long records) {
        database.sql(NOTE_CHECKED).param("id", id).param("format", head.format().name()).param("bank", shortened(head.bank(), 40))
                .param("agreement", shortened(head.agreement(), 80)).param("sequence", head.sequence()).param("writtenOn", head.writtenOn())
                .param("records", records).update();
    }

    /** Notes how far a file is applied, in the transaction of the chunk; fails where another has applied it further. */
    void noteApplied(long id, long from, long upTo, Counted counted) {
        int noted = database.sql(NOTE_APPLIED).param("id", id).param("from", from).param("upTo", upTo).param("matched", counted.matched())
                .param("unmatched", counted.unmatched()).param("duplicate", counted.duplicate()).update();
        if (noted == 0) {
            throw new IllegalStateException("Movements %d to %d of a bank file were applied by another".formatted(from + 1, upTo));
        }
    }

    void reject(long id, FileFault fault) {
        database.sql(INSERT_REJECTION).param("file", id).param("line", fault.record())
                .param("field", fault.field().isEmpty() ? null : shortened(fault.field(), 60)).param("code", fault.code().name())
                .param("message", shortened(fault.getMessage(), 1_000)).update();
        fail(id, "CHECKING", fault.getMessage());
    }

    void fail(long id, String from, @Nullable String message) {
        database.sql(FAIL).param("id", id).param("from", from).param("message", shortened(message, 500)).update();
    }

    /** The file stays what it was before somebody asked to undo it. */
    void refuseUndo(long id, @Nullable String message) {
        database.sql(REFUSE_UNDO).param("id", id).param("message", shortened(message, 500)).update();
    }

    void undone(long id) {
        database.sql(END_UNDO).param("id", id).update();
    }

    private static String shortened(@Nullable String message, int most) {
        String text = message == null ? "unknown" : message;
        return text.length() <= most ? text : text.substring(0, most);
    }
}
