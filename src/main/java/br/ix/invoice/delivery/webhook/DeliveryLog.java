package br.ix.invoice.delivery.webhook;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.WebhookDelivery;
import br.ix.invoice.delivery.WebhookDeliveryFilter;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How telling went, and telling again. Public for the module's face. */
@Component
public class DeliveryLog {

    private static final List<String> STATES = List.of("WAITING", "DELIVERED", "FAILED");

    private static final String VIEW = """
            SELECT d.id, d.public_id, w.public_id AS webhook, w.url, m.public_id AS message, m.type, m.subject, m.body, m.happened_at, d.state, d.attempts,
                   d.next_at, d.attempted_at, d.delivered_at, d.last_status, d.last_answer, d.replayed_by
            FROM webhook_delivery d
            JOIN webhook_message m ON m.id = d.message_id
            JOIN webhook w ON w.id = d.webhook_id
            """;

    private static final String LIST = VIEW + """
            WHERE (:before = 0 OR d.id < :before) AND (:webhook IS NULL OR w.public_id = :webhook) AND (:state IS NULL OR d.state = :state)
              AND (:type IS NULL OR m.type = :type) AND (:subject IS NULL OR m.subject = :subject)
            ORDER BY d.id DESC LIMIT :rows
            """;

    private static final String FIND = VIEW + "WHERE d.public_id = :id";
    private static final String BY_KEY = VIEW + "WHERE d.id = :key";

    private static final String LOCK = """
            SELECT d.state, w.is_active FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE d.public_id = :id FOR UPDATE
            """;

    private static final String REPLAY = """
            UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, next_at = CURRENT_TIMESTAMP(6), delivered_at = NULL, replayed_by = :by
            WHERE public_id = :id
            """;

    private static final String REPLAY_FAILED = """
            UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, next_at = CURRENT_TIMESTAMP(6), replayed_by = :by
            WHERE state = 'FAILED' AND webhook_id IN (SELECT w.id FROM webhook w WHERE w.is_active = 1 AND (:webhook IS NULL OR w.public_id = :webhook))
            """;

    private record Standing(String state, boolean active) {
    }

    private final JdbcClient database;

    DeliveryLog(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    public Page<WebhookDelivery> list(WebhookDeliveryFilter filter, PageQuery query) {
        if (filter.state() != null && !STATES.contains(filter.state())) {
            throw Refusal.invalid("state", filter.state(), "must be one of " + String.join(", ", STATES));
        }
        if (filter.type() != null && EventType.named(filter.type()).isEmpty()) {
            throw Refusal.invalid("type", filter.type(), "must be one of " + String.join(", ", EventType.names()));
        }
        List<WebhookDelivery> found = database.sql(LIST).param("before", query.afterId()).param("rows", query.rows()).param("webhook", filter.webhook())
                .param("state", filter.state()).param("type", filter.type()).param("subject", filter.subject()).query(DeliveryLog::view).list();
        return Page.of(found, query, row -> String.valueOf(row.key()));
    }

    public WebhookDelivery byId(String id) {
        return database.sql(FIND).param("id", id).query(DeliveryLog::view).optional().orElseThrow(() -> Refusal.notFound("webhook delivery", id));
    }

    public WebhookDelivery byKey(long key) {
        return database.sql(BY_KEY).param("key", key).query(DeliveryLog::view).single();
    }

    /** Sends one again; one that waits is on its way already. */
    public WebhookDelivery replay(String id, String by) {
        Standing standing = database.sql(LOCK).param("id", id).query((row, n) -> new Standing(row.getString(1), row.getBoolean(2))).optional()
                .orElseThrow(() -> Refusal.notFound("webhook delivery", id));
        if (standing.state().equals("WAITING")) {
            throw Refusal.conflict("delivery-state", "The delivery '%s' is on its way already".formatted(id)).with("state", standing.state());
        }
        refuseIfOff(standing.active(), byId(id).webhook());
        database.sql(REPLAY).param("id", id).param("by", by).update();
        return byId(id);
    }

    /** Sends all that were given up again; how many. */
    public int replayFailed(@Nullable String webhook, String by) {
        return database.sql(REPLAY_FAILED).param("webhook", webhook).param("by", by).update();
    }

    static void refuseIfOff(boolean active, String webhook) {
        if (!active) {
            throw Refusal.conflict("webhook-off", "The webhook '%s' is switched off: set active first".formatted(webhook)).with("webhook", webhook);
        }
    }

    private static WebhookDelivery view(ResultSet row, int number) throws SQLException {
        Integer status = row.getObject("last_status", Integer.class);
        return new WebhookDelivery(row.getString("public_id"), row.getString("webhook"), row.getString("message"), row.getString("type"),
                row.getString("subject"), row.getString("state"), row.getInt("attempts"), WebhookRows.instant(row, "next_at"),
                WebhookRows.instant(row, "attempted_at"), WebhookRows.instant(row, "delivered_at"), status, row.getString("last_answer"),
                row.getString("replayed_by"), Objects.requireNonNull(WebhookRows.instant(row, "happened_at")), row.getString("body"),
                row.getLong("id"), row.getString("url"));
    }
}
