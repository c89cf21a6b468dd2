package br.ix.invoice.psp.money;

import br.ix.invoice.psp.bank.PspPayments;
import br.ix.invoice.psp.bank.PspPayments.Paid;
import br.ix.invoice.psp.bank.PspPayments.Seen;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
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

/** The table {@code pix_notification} as an inbox: money that a bank has to be asked for. Public: whoever hears of money notes it here. */
@Component
public class NotificationRows {

    private static final String TOLD = """
            INSERT INTO pix_notification (end_to_end_id, psp) VALUES (:id, :psp)
            ON DUPLICATE KEY UPDATE revision = revision + 1, attempts = 0, next_at = CURRENT_TIMESTAMP(6)
            """;
    private static final String SEEN = "INSERT IGNORE INTO pix_notification (end_to_end_id, psp) VALUES (:id, :psp)";
    private static final String RETURNED_MORE = """
            UPDATE pix_notification SET revision = revision + 1, attempts = 0, next_at = CURRENT_TIMESTAMP(6)
            WHERE end_to_end_id = :id AND state = 'BOOKED' AND returned <> :returned AND next_at IS NULL
            """;
    private static final String UNBOOKED = "SELECT COUNT(*) FROM pix_notification WHERE end_to_end_id IN (:ids) AND payment IS NULL";
    private static final String NEXT = """
            SELECT id, end_to_end_id, psp, payment, returned, revision, attempts FROM pix_notification
            WHERE next_at <= CURRENT_TIMESTAMP(6) AND (busy_until_at IS NULL OR busy_until_at <= CURRENT_TIMESTAMP(6)) AND psp NOT IN (:resting)
            ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String TAKE = """
            UPDATE pix_notification SET busy_by = :token, busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND, attempts = attempts + 1
            WHERE id = :id
            """;
    private static final String BOOKED = """
            UPDATE pix_notification SET state = 'BOOKED', reasons = NULL, txid = :txid, amount = :amount, returned = :returned, payment = :payment,
                attempts = 0, busy_by = NULL, busy_until_at = NULL, changed_at = CURRENT_TIMESTAMP(6),
                next_at = CASE WHEN revision = :revision THEN NULL ELSE CURRENT_TIMESTAMP(6) END
            WHERE id = :id AND busy_by = :token
            """;
    private static final String REJECT = """
            UPDATE pix_notification SET state = 'REJECTED', reasons = :reasons, busy_by = NULL, busy_until_at = NULL, changed_at = CURRENT_TIMESTAMP(6),
                next_at = CASE WHEN revision = :revision THEN NULL ELSE CURRENT_TIMESTAMP(6) END
            WHERE id = :id AND busy_by = :token
            """;
    private static final String AGAIN = """
            UPDATE pix_notification SET reasons = :reasons, busy_by = NULL, busy_until_at = NULL, changed_at = CURRENT_TIMESTAMP(6),
                next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :id AND busy_by = :token
            """;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST = 300;
    private static final int LONGEST_TXID = 35;

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient database;

    NotificationRows(NamedParameterJdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    /** Money that a bank is asked for now; {@code payment} (public id) and {@code returned} as far as it is booked. */
    record Due(long id, String endToEndId, String psp, @Nullable String payment, BigDecimal returned, int revision, int attempts, String token) {
    }

    /** A bank told of these: it is asked for each, also for one that is booked, of which something may have gone back. */
    @Transactional
    public void tell(String psp, Collection<String> endToEndIds) {
        write(TOLD, psp, endToEndIds);
    }

    /** The same, but what is known already is left alone; whether one of them is not booked yet. What can be no payment is left out. */
    @Transactional
    public boolean notice(String psp, Collection<String> endToEndIds) {
        List<String> ids = endToEndIds.stream().filter(PspPayments::isEndToEndId).distinct().toList();
        write(SEEN, psp, ids);
        return !ids.isEmpty() && database.sql(UNBOOKED).param("ids", ids).query(Long.class).single() > 0;
    }

    /** What a bank's list has: those that are not known, and those of which something else went back than is booked. */
    @Transactional
    void compare(String psp, List<Seen> listed) {
        write(SEEN, psp, listed.stream().map(Seen::endToEndId).toList());
        batches.batchUpdate(RETURNED_MORE, listed.stream().map(one -> new MapSqlParameterSource("id", one.endToEndId()).addValue("returned", one.returned()))
                .toArray(SqlParameterSource[]::new));
    }

    private void write(String sql, String psp, Collection<String> endToEndIds) {
        if (!endToEndIds.isEmpty()) {
            batches.batchUpdate(sql, endToEndIds.stream().distinct().sorted().map(id -> new MapSqlParameterSource("id", id).addValue("psp", psp))
                    .toArray(SqlParameterSource[]::new));
        }
    }

    /** The oldest that is due at none of the banks that rest; nobody else takes it while its lease lasts. */
    @Transactional
    Optional<Due> take(Collection<String> resting) {
        String token = UUID.randomUUID().toString();
        Optional<Due> next = database.sql(NEXT).param("resting", resting.isEmpty() ? List.of("") : resting)
                .query((row, n) -> new Due(row.getLong("id"), row.getString("end_to_end_id"), row.getString("psp"), row.getString("payment"),
                        row.getBigDecimal("returned"), row.getInt("revision"), row.getInt("attempts"), token)).optional();
        next.ifPresent(due -> database.sql(TAKE).param("id", due.id()).param("token", token).param("seconds", LEASE.toSeconds()).update());
        return next;
    }

    /** In the transaction that books it; false where it is another's by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean booked(Due due, Paid paid, String payment) {
        String txid = paid.txid();
        return database.sql(BOOKED).param("id", due.id()).param("token", due.token()).param("revision", due.revision()).param("amount", paid.amount())
                .param("txid", txid == null || txid.length() > LONGEST_TXID ? null : txid).param("returned", paid.returned()).param("payment", payment)
                .update() > 0;
    }

    void reject(Due due, String reasons) {
        database.sql(REJECT).param("id", due.id()).param("token", due.token()).param("revision", due.revision()).param("reasons", shortened(reasons)).update();
    }

    void again(Due due, String reasons, Duration wait) {
        database.sql(AGAIN).param("id", due.id()).param("token", due.token()).param("reasons", shortened(reasons)).param("seconds", wait.toSeconds()).update();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
