package br.ix.invoice.psp.register;

import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.PixState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code pix_registration} as an outbox: what a bank is to be told, who is telling it, and what became of it. */
@Component
class PixRegistrationRows {

    private static final String INSERT = """
            INSERT INTO pix_registration (invoice_id, public_id, number, issuer_id, psp, state, next_at)
            VALUES (:invoice, :publicId, :number, :issuer, :psp, 'REQUESTED', CURRENT_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE revision = revision + 1, attempts = 0, next_at = CURRENT_TIMESTAMP(6)
            """;
    private static final String MARK = """
            UPDATE pix_registration SET revision = revision + 1, attempts = 0, next_at = CURRENT_TIMESTAMP(6) WHERE invoice_id IN (:invoices)
            """;
    private static final String NEXT = """
            SELECT invoice_id, public_id, psp, turn, state, due_on, revision, attempts, told FROM pix_registration
            WHERE next_at <= CURRENT_TIMESTAMP(6) AND (busy_until_at IS NULL OR busy_until_at <= CURRENT_TIMESTAMP(6)) AND psp NOT IN (:resting)
            ORDER BY next_at, invoice_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String TAKE = """
            UPDATE pix_registration SET busy_by = :token, busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND, attempts = attempts + 1,
                told = TRUE
            WHERE invoice_id = :invoice
            """;
    private static final String DONE = """
            UPDATE pix_registration SET state = :state, reasons = :reasons, location = :location, amount = :amount, due_on = :dueOn, turn = :turn,
                attempts = 0, busy_by = NULL, busy_until_at = NULL, version = version + 1, changed_at = CURRENT_TIMESTAMP(6),
                next_at = CASE WHEN revision = :revision THEN NULL ELSE CURRENT_TIMESTAMP(6) END
            WHERE invoice_id = :invoice AND busy_by = :token
            """;
    private static final String REJECT = """
            UPDATE pix_registration SET state = 'REJECTED', reasons = :reasons, busy_by = NULL, busy_until_at = NULL, version = version + 1,
                changed_at = CURRENT_TIMESTAMP(6), next_at = CASE WHEN revision = :revision THEN NULL ELSE CURRENT_TIMESTAMP(6) END
            WHERE invoice_id = :invoice AND busy_by = :token
            """;
    private static final String AGAIN = """
            UPDATE pix_registration SET reasons = :reasons, busy_by = NULL, busy_until_at = NULL, version = version + 1,
                changed_at = CURRENT_TIMESTAMP(6), next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE invoice_id = :invoice AND busy_by = :token
            """;

    /** Longer than all calls of a bank for one charge take with their time limits. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST = 300;

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient database;

    PixRegistrationRows(NamedParameterJdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    /** One that is to be told now; {@code told}: the bank may know it already; {@code dueOn}: as the bank was last told. */
    record Due(long invoice, String publicId, String psp, int turn, PixState state, @Nullable LocalDate dueOn, int revision, int attempts, boolean told,
               String token) {
    }

    /** How it stands now at the bank. */
    record Standing(PixState state, @Nullable String reasons, @Nullable String location, @Nullable BigDecimal amount, @Nullable LocalDate dueOn, int turn) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(List<BankTitle> titles) {
        batches.batchUpdate(INSERT, titles.stream().sorted(Comparator.comparing(BankTitle::key)).map(title -> new MapSqlParameterSource()
                .addValue("invoice", title.key()).addValue("publicId", title.invoice()).addValue("number", title.number()).addValue("issuer", title.issuer())
                .addValue("psp", Objects.requireNonNull(title.issuing().pix()).psp())).toArray(SqlParameterSource[]::new));
    }

    /** Of these invoices (keys), those that a bank has to know of stand otherwise than it was told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mark(Collection<Long> invoices) {
        if (!invoices.isEmpty()) {
            database.sql(MARK).param("invoices", invoices).update();
        }
    }

    /** The oldest that is due at none of the banks that rest; nobody else takes it while its lease lasts. */
    @Transactional
    Optional<Due> take(Collection<String> resting) {
        String token = UUID.randomUUID().toString();
        Optional<Due> next = database.sql(NEXT).param("resting", resting.isEmpty() ? List.of("") : resting)
                .query((row, n) -> new Due(row.getLong("invoice_id"), row.getString("public_id"), row.getString("psp"), row.getInt("turn"),
                        PixState.valueOf(row.getString("state")), row.getObject("due_on", LocalDate.class), row.getInt("revision"), row.getInt("attempts"),
                        row.getBoolean("told"), token)).optional();
        next.ifPresent(due -> database.sql(TAKE).param("invoice", due.invoice()).param("token", token).param("seconds", LEASE.toSeconds()).update());
        return next;
    }

    /** What changed while the bank was told is told next. */
    void done(Due due, Standing standing) {
        database.sql(DONE).param("invoice", due.invoice()).param("token", due.token()).param("revision", due.revision())
                .param("state", standing.state().name()).param("reasons", standing.reasons()).param("location", standing.location())
                .param("amount", standing.amount()).param("dueOn", standing.dueOn()).param("turn", standing.turn()).update();
    }

    void reject(Due due, String reasons) {
        database.sql(REJECT).param("invoice", due.invoice()).param("token", due.token()).param("revision", due.revision())
                .param("reasons", shortened(reasons)).update();
    }

    void again(Due due, String reasons, Duration wait) {
        database.sql(AGAIN).param("invoice", due.invoice()).param("token", due.token()).param("reasons", shortened(reasons))
                .param("seconds", wait.toSeconds()).update();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
