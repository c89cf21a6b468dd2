package br.ix.invoice.delivery.mail;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.invoicing.Receivable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: what is to be sent, who is sending it, and what became of it. */
@Component
class MailRows {

    private static final String INSERT = """
            INSERT INTO mail (public_id, invoice, automatic_invoice, number, recipient, made_by, reminder, repeats, original)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT = """
            SELECT id, public_id, invoice, recipient, attempts, reminder, number, made_by, original FROM mail
            WHERE state = 'WAITING' AND next_at <= CURRENT_TIMESTAMP(6) AND (busy_until_at IS NULL OR busy_until_at <= CURRENT_TIMESTAMP(6))
            ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String TAKE = """
            UPDATE mail SET busy_by = :token, busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id = :id
            """;

    private static final String ADDRESS = """
            UPDATE mail SET recipient = :recipient WHERE id = :id AND state = 'WAITING' AND busy_by = :token
            """;

    private static final String SENDING = """
            UPDATE mail SET state = 'SENDING', message_id = :message, attempts = attempts + 1, attempted_at = CURRENT_TIMESTAMP(6),
                busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :id AND state = 'WAITING' AND busy_by = :token
            """;

    private static final String SENT = """
            UPDATE mail SET state = 'SENT', sent_at = CURRENT_TIMESTAMP(6), answer = NULL, busy_by = NULL, busy_until_at = NULL
            WHERE id = :id AND busy_by = :token
            """;

    private static final String END = """
            UPDATE mail SET state = :state, answer = :answer, busy_by = NULL, busy_until_at = NULL WHERE id = :id AND busy_by = :token
            """;

    private static final String AGAIN = """
            UPDATE mail SET state = 'WAITING', answer = :answer, busy_by = NULL, busy_until_at = NULL, attempts = attempts - :uncounted,
                next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :id AND busy_by = :token
            """;

    private static final String WAIT_FOR_BANK = """
            UPDATE mail SET waits_for_bank = TRUE, next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND, answer = 'Waits for the bank to register it'
            WHERE automatic_invoice IN (:invoices)
            """;

    private static final String ANY_WAITS = "SELECT EXISTS (SELECT 1 FROM mail WHERE state = 'WAITING' AND waits_for_bank)";

    private static final String GO_ON = """
            UPDATE mail SET waits_for_bank = FALSE, next_at = CURRENT_TIMESTAMP(6), answer = NULL
            WHERE automatic_invoice IN (:invoices) AND state = 'WAITING' AND waits_for_bank
            """;

    // Found without a lock, then by key: whoever notes what became of a mail at that moment locks in the same order.
    private static final String DOUBTFUL = "SELECT id FROM mail WHERE state = 'SENDING' AND busy_until_at <= CURRENT_TIMESTAMP(6)";

    private static final String DOUBT = """
            UPDATE mail SET state = 'UNSURE', busy_by = NULL, busy_until_at = NULL,
                answer = 'The program ended while it was handed to the mail server: it may have arrived or not'
            WHERE id IN (:ids) AND state = 'SENDING' AND busy_until_at <= CURRENT_TIMESTAMP(6)
            """;

    /** Longer than drawing and sending takes with the time limits of the connection. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final RowInsert<Made> MAILS = new RowInsert<>(INSERT, MailRows::set);

    /** {@code repeats}: a person asked for it, or it goes along with another ({@code original}). */
    private record Made(String id, String invoice, boolean automatic, String number, @Nullable String to, String by, @Nullable String reminder,
                        boolean repeats, @Nullable String original) {
    }

    /** A mail whose turn it is; {@code reminder}: the id of what it tells instead of a document. */
    record Due(long id, String publicId, String invoice, @Nullable String to, int attempts, String token, @Nullable String reminder,
               String number, String by, @Nullable String original) {

        /** Not one that goes along with another, to a further recipient. */
        boolean isFirst() {
            return original == null;
        }
    }

    private final JdbcTemplate plain;
    private final JdbcClient database;
    private final MailPace pace;

    MailRows(JdbcTemplate plain, JdbcClient database, MailPace pace) {
        this.plain = plain;
        this.database = database;
        this.pace = pace;
    }

    void insertAutomatic(List<Receivable> documents) {
        MAILS.write(plain, documents.stream().map(one -> new Made(newId(), one.publicId(), true, one.number(), null, "ix-invoice", null, false, null)).toList());
    }

    /** Each of them once; its document is the one that is late for the longest. */
    void insertReminders(List<ReminderView> reminders) {
        MAILS.write(plain, reminders.stream().map(one -> new Made(newId(), one.invoices().get(0).invoice(), false, one.invoices().get(0).number(), null,
                "ix-invoice", one.id(), false, null)).toList());
    }

    /** One that a person asked for; its id. {@code reminder}: the one that it tells, null: the document alone. */
    String insert(Receivable document, @Nullable String reminder, @Nullable String to, String by) {
        String id = newId();
        MAILS.write(plain, List.of(new Made(id, document.publicId(), false, document.number(), to, by, reminder, true, null)));
        return id;
    }

    /** Those of these invoices (ids) that go by themselves wait for their banks, for so long at most. */
    void waitForBank(List<String> invoices, Duration most) {
        if (!invoices.isEmpty()) {
            database.sql(WAIT_FOR_BANK).param("invoices", invoices).param("seconds", most.toSeconds()).update();
        }
    }

    boolean anyWaitsForBank() {
        return database.sql(ANY_WAITS).query(Boolean.class).single();
    }

    /** The banks have answered about these invoices (ids). */
    void goOn(List<String> invoices) {
        if (!invoices.isEmpty()) {
            database.sql(GO_ON).param("invoices", invoices).update();
        }
    }

    /** The oldest that is due, where one may go in this minute; nobody else takes it while its lease lasts. */
    @Transactional
    Optional<Due> take() {
        if (!pace.allows()) {
            return Optional.empty();
        }
        String token = newId();
        Optional<Due> next = database.sql(NEXT).query((row, n) -> new Due(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getInt(5), token, row.getString(6), row.getString(7), row.getString(8), row.getString(9))).optional();
        next.ifPresent(due -> {
            database.sql(TAKE).param("id", due.id()).param("token", token).param("seconds", LEASE.toSeconds()).update();
            pace.count();
        });
        return next;
    }

    /** It goes to the first of these, and one like it to each other, once; false where it is another's now. */
    @Transactional
    boolean address(Due due, List<String> recipients) {
        if (due.to() != null) {
            return true;
        }
        boolean own = database.sql(ADDRESS).param("id", due.id()).param("token", due.token()).param("recipient", recipients.get(0)).update() > 0;
        if (own) {
            MAILS.write(plain, recipients.stream().skip(1).map(to -> new Made(newId(), due.invoice(), false, due.number(), to, due.by(), due.reminder(), true,
                    due.publicId())).toList());
        }
        return own;
    }

    /** From here on it is in doubt whether it went, until it says so; false where it is another's now. */
    boolean sending(Due due, String messageId) {
        return database.sql(SENDING).param("id", due.id()).param("token", due.token()).param("message", messageId)
                .param("seconds", LEASE.toSeconds()).update() > 0;
    }

    void sent(Due due) {
        database.sql(SENT).param("id", due.id()).param("token", due.token()).update();
    }

    /** FAILED or UNSURE, with the reason. */
    void end(Due due, String state, String answer) {
        database.sql(END).param("id", due.id()).param("token", due.token()).param("state", state).param("answer", answer).update();
    }

    /** Tries it again after a wait; {@code counted}: as one of the attempts that it has. */
    void again(Due due, String answer, Duration wait, boolean counted) {
        database.sql(AGAIN).param("id", due.id()).param("token", due.token()).param("answer", answer).param("seconds", wait.toSeconds())
                .param("uncounted", counted ? 0 : 1).update();
    }

    /** What a process was handing over when it was killed; how many. */
    int doubt() {
        List<Long> ids = database.sql(DOUBTFUL).query(Long.class).list();
        return ids.isEmpty() ? 0 : database.sql(DOUBT).param("ids", ids).update();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static void set(RowValues row, Made mail) throws SQLException {
        row.add(mail.id()).add(mail.invoice()).add(mail.automatic() ? mail.invoice() : null).add(mail.number()).add(mail.to()).add(mail.by()).add(mail.reminder());
        row.add(mail.repeats() ? 1 : 0).add(mail.original());
    }
}
