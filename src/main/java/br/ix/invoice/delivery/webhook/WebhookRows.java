package br.ix.invoice.delivery.webhook;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.WebhookRequest;
import br.ix.invoice.delivery.WebhookView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code webhook}. */
@Component
class WebhookRows {

    private static final String VIEW = """
            SELECT w.id, w.public_id, w.url, w.description, w.event_types, w.is_active, w.switched_off_reason, w.switched_off_at,
                   CASE WHEN w.paused_until_at > CURRENT_TIMESTAMP(6) THEN w.paused_until_at END AS paused_until_at, w.made_at, w.made_by, w.version,
                   (SELECT MAX(s.ends_at) FROM webhook_secret s WHERE s.webhook_id = w.id AND s.ends_at > CURRENT_TIMESTAMP(6)) AS old_secret_until_at,
                   (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING') AS waiting,
                   (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'FAILED') AS failed
            FROM webhook w
            """;

    private static final String PAGE = VIEW + "WHERE w.id > :after ORDER BY w.id LIMIT :rows";
    private static final String FIND = VIEW + "WHERE w.public_id = :id";
    private static final String LOCK = "SELECT id FROM webhook WHERE public_id = :id FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO webhook (public_id, url, description, event_types, is_active, made_by)
            VALUES (:id, :url, :description, :types, :active, :by)
            """;

    // Who changes a webhook has looked at it: what was wrong is forgotten, and it is sent to at once.
    private static final String UPDATE = """
            UPDATE webhook SET url = :url, description = :description, event_types = :types, is_active = :active, switched_off_reason = NULL,
                switched_off_at = NULL, paused_until_at = NULL, slow_downs = 0, version = version + 1
            WHERE public_id = :id AND version = :version
            """;

    private static final String DELETE = "DELETE FROM webhook WHERE public_id = :id AND version = :version";

    private static final String IS_WANTED = """
            SELECT EXISTS (SELECT 1 FROM webhook WHERE is_active = 1 AND FIND_IN_SET(:type, event_types) > 0)
            """;

    private final JdbcClient database;

    WebhookRows(JdbcClient database) {
        this.database = database;
    }

    /** In the order of their making, each with its key. */
    List<Map.Entry<Long, WebhookView>> page(long after, int rows) {
        return database.sql(PAGE).param("after", after).param("rows", rows).query(WebhookRows::view).list();
    }

    Optional<Map.Entry<Long, WebhookView>> find(String id) {
        return database.sql(FIND).param("id", id).query(WebhookRows::view).optional();
    }

    /** Its key, locked until the transaction ends. */
    Optional<Long> lock(String id) {
        return database.sql(LOCK).param("id", id).query(Long.class).optional();
    }

    long insert(String id, WebhookRequest webhook, String by) {
        var key = new GeneratedKeyHolder();
        set(database.sql(INSERT), id, webhook).param("by", by).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    boolean update(String id, long version, WebhookRequest webhook) {
        return set(database.sql(UPDATE), id, webhook).param("version", version).update() > 0;
    }

    boolean delete(String id, long version) {
        return database.sql(DELETE).param("id", id).param("version", version).update() > 0;
    }

    /** Whether any webhook is told of this. */
    boolean isWanted(EventType type) {
        return database.sql(IS_WANTED).param("type", type.text()).query(Boolean.class).single();
    }

    private static JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement, String id, WebhookRequest webhook) {
        return statement.param("id", id).param("url", webhook.url()).param("description", webhook.description())
                .param("types", String.join(",", Objects.requireNonNull(webhook.eventTypes()))).param("active", Boolean.TRUE.equals(webhook.active()) ? 1 : 0);
    }

    private static Map.Entry<Long, WebhookView> view(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getLong("id"), new WebhookView(row.getString("public_id"), row.getString("url"),
                List.of(row.getString("event_types").split(",")), row.getBoolean("is_active"), row.getString("description"),
                row.getString("switched_off_reason"), instant(row, "switched_off_at"), instant(row, "paused_until_at"),
                instant(row, "old_secret_until_at"), row.getLong("waiting"), row.getLong("failed"),
                Objects.requireNonNull(instant(row, "made_at")), row.getString("made_by"), row.getLong("version")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
