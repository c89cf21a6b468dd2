package br.ix.invoice.delivery.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is, what is due, and what became of it. A webhook is taken by one process at a time, with rows that others hold skipped; the
 * lease of one that was killed runs out, and what it had not written down is sent again, under the same ids.
 */
@Component
class SendingRows {

    private static final String NEXT = """
            SELECT w.id FROM webhook w
            WHERE w.is_active = 1 AND (w.busy_until_at IS NULL OR w.busy_until_at <= CURRENT_TIMESTAMP(6))
              AND (w.paused_until_at IS NULL OR w.paused_until_at <= CURRENT_TIMESTAMP(6))
              AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING' AND d.next_at <= CURRENT_TIMESTAMP(6))
            ORDER BY w.busy_until_at, w.id LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String TAKE = """
            UPDATE webhook SET busy_by = :token, busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id IN (:webhooks)
            """;

    private static final String RENEW = """
            UPDATE webhook SET busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :webhook AND busy_by = :token AND is_active = 1 AND (paused_until_at IS NULL OR paused_until_at <= CURRENT_TIMESTAMP(6))
            """;

    private static final String RELEASE = """
            UPDATE webhook SET busy_by = NULL, busy_until_at = CURRENT_TIMESTAMP(6) WHERE id = :webhook AND busy_by = :token
            """;

    private static final String URL = "SELECT url FROM webhook WHERE id = :webhook";

    private static final String DUE = """
            SELECT d.id, d.attempts, m.public_id, m.body, UNIX_TIMESTAMP() AS now_seconds
            FROM webhook_delivery d JOIN webhook_message m ON m.id = d.message_id
            WHERE d.webhook_id = :webhook AND d.state = 'WAITING' AND d.next_at <= CURRENT_TIMESTAMP(6)
            ORDER BY d.next_at, d.id LIMIT :most
            """;

    private static final String DELIVERED = """
            UPDATE webhook_delivery SET state = 'DELIVERED', attempts = attempts + 1, attempted_at = CURRENT_TIMESTAMP(6),
                delivered_at = CURRENT_TIMESTAMP(6), next_at = NULL, last_status = :status, last_answer = :answer
            WHERE id = :id AND attempts = :attempts AND state = 'WAITING'
            """;

    private static final String AGAIN = """
            UPDATE webhook_delivery SET attempts = attempts + 1, attempted_at = CURRENT_TIMESTAMP(6),
                next_at = CURRENT_TIMESTAMP(6) + INTERVAL :micros MICROSECOND, last_status = :status, last_answer = :answer
            WHERE id = :id AND attempts = :attempts AND state = 'WAITING'
            """;

    private static final String GIVEN_UP = """
            UPDATE webhook_delivery SET state = 'FAILED', attempts = attempts + 1, attempted_at = CURRENT_TIMESTAMP(6), next_at = NULL,
                last_status = :status, last_answer = :answer
            WHERE id = :id AND attempts = :attempts AND state = 'WAITING'
            """;

    private static final String WELL = "UPDATE webhook SET slow_downs = 0 WHERE id = :webhook AND slow_downs > 0";

    // The pause doubles from half a minute to an hour, unless the receiver says how long.
    private static final String PAUSE = """
            UPDATE webhook SET slow_downs = slow_downs + 1,
                paused_until_at = CURRENT_TIMESTAMP(6) + INTERVAL COALESCE(:seconds, LEAST(30 * POW(2, LEAST(slow_downs - 1, 10)), 3600)) SECOND
            WHERE id = :webhook
            """;

    private static final String SWITCH_OFF = """
            UPDATE webhook SET is_active = 0, switched_off_at = CURRENT_TIMESTAMP(6), switched_off_reason = :reason, version = version + 1
            WHERE id = :webhook AND is_active = 1
            """;

    private static final long LONGEST_PAUSE = 3600;

    private final JdbcClient database;
    private final WebhookSecrets secrets;

    SendingRows(JdbcClient database, WebhookSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Takes webhooks to which something is due; their keys. */
    @Transactional
    List<Long> take(int most, String token, Duration lease) {
        List<Long> webhooks = database.sql(NEXT).param("most", most).query(Long.class).list();
        if (!webhooks.isEmpty()) {
            database.sql(TAKE).param("token", token).param("seconds", lease.toSeconds()).param("webhooks", webhooks).update();
        }
        return webhooks;
    }

    /** Goes on for a lease more; empty where the webhook is another's now, switched off, paused or gone. */
    Optional<Turn> renew(long webhook, String token, Duration lease) {
        boolean ours = database.sql(RENEW).param("webhook", webhook).param("token", token).param("seconds", lease.toSeconds()).update() > 0;
        return !ours ? Optional.empty() : database.sql(URL).param("webhook", webhook).query(String.class).optional()
                .map(url -> new Turn(webhook, token, URI.create(url), secrets.inForce(webhook)));
    }

    void release(long webhook, String token) {
        database.sql(RELEASE).param("webhook", webhook).param("token", token).update();
    }

    List<DueDelivery> due(long webhook, int most) {
        return database.sql(DUE).param("webhook", webhook).param("most", most).query((row, n) -> new DueDelivery(row.getLong(1), row.getInt(2),
                row.getString(3), row.getString(4).getBytes(StandardCharsets.UTF_8), row.getLong(5))).list();
    }

    @Transactional
    void delivered(Turn turn, DueDelivery due, Attempt attempt) {
        record(DELIVERED, due, attempt).update();
        database.sql(WELL).param("webhook", turn.webhook()).update();
    }

    void again(DueDelivery due, Attempt attempt, Duration wait) {
        record(AGAIN, due, attempt).param("micros", wait.toNanos() / 1_000).update();
    }

    void givenUp(DueDelivery due, Attempt attempt) {
        record(GIVEN_UP, due, attempt).update();
    }

    void pause(Turn turn, Attempt attempt) {
        Long asked = attempt.retryAfterSeconds();
        database.sql(PAUSE).param("webhook", turn.webhook()).param("seconds", asked == null ? null : (Long) Math.min(asked, LONGEST_PAUSE)).update();
    }

    void switchOff(Turn turn, String reason) {
        database.sql(SWITCH_OFF).param("webhook", turn.webhook()).param("reason", reason).update();
    }

    static String newToken() {
        return UUID.randomUUID().toString();
    }

    private JdbcClient.StatementSpec record(String outcome, DueDelivery due, Attempt attempt) {
        return database.sql(outcome).param("id", due.id()).param("attempts", due.attempts()).param("status", attempt.status())
                .param("answer", attempt.answer());
    }
}
