package br.ix.invoice.delivery.webhook;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.delivery.outbox.Teller;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened as messages to the webhooks that want to know: the messages by a hundred, the deliveries by one statement. */
@Component
class WebhookMessages implements Teller {

    private static final String INSERT = """
            INSERT INTO webhook_message (public_id, happening_id, type, subject, body, happened_at) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String DELIVER = """
            INSERT INTO webhook_delivery (public_id, message_id, webhook_id, next_at)
            SELECT UUID(), m.id, w.id, CURRENT_TIMESTAMP(6)
            FROM webhook_message m JOIN webhook w ON w.is_active = 1 AND FIND_IN_SET(m.type, w.event_types) > 0
            WHERE m.happening_id = :happening
            """;

    private static final String DELIVER_TEST = """
            INSERT INTO webhook_delivery (public_id, message_id, webhook_id, next_at)
            SELECT UUID(), m.id, :webhook, CURRENT_TIMESTAMP(6) FROM webhook_message m WHERE m.public_id = :message
            """;

    private static final String DELIVERY_OF = """
            SELECT d.id FROM webhook_delivery d JOIN webhook_message m ON m.id = d.message_id WHERE m.public_id = :message AND d.webhook_id = :webhook
            """;

    private static final String NOW = "SELECT CURRENT_TIMESTAMP(6)";

    private static final RowInsert<Row> MESSAGES = new RowInsert<>(INSERT, WebhookMessages::set);

    private record Row(String id, Happening happening, MessageFacts.Facts facts, String body) {
    }

    private final JdbcTemplate plain;
    private final JdbcClient database;
    private final WebhookRows webhooks;
    private final MessageFacts facts;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookMessages(JdbcTemplate plain, JdbcClient database, WebhookRows webhooks, MessageFacts facts) {
        this.plain = plain;
        this.database = database;
        this.webhooks = webhooks;
        this.facts = facts;
    }

    @Override
    public boolean wants(EventType type) {
        return webhooks.isWanted(type);
    }

    @Override
    public void tell(Happening happening) {
        if (wants(happening.type())) {
            MESSAGES.write(plain, facts.of(happening).stream().map(one -> row(happening, one)).toList());
            database.sql(DELIVER).param("happening", happening.id()).update();
        }
    }

    /** A message that only says that it arrives, to one webhook; the key of its delivery. */
    long test(long webhook, String id) {
        Instant now = database.sql(NOW).query(LocalDateTime.class).single().toInstant(ZoneOffset.UTC);
        Row row = row(new Happening(0, EventType.WEBHOOK_TEST, List.of(webhook), now), new MessageFacts.Facts(id, Map.of("webhook", id)));
        MESSAGES.write(plain, List.of(row));
        database.sql(DELIVER_TEST).param("webhook", webhook).param("message", row.id()).update();
        return database.sql(DELIVERY_OF).param("message", row.id()).param("webhook", webhook).query(Long.class).single();
    }

    private Row row(Happening happening, MessageFacts.Facts one) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", happening.type().text());
        body.put("timestamp", happening.at().toString());
        body.put("data", one.data());
        // Never a dot in the id: it stands between id and timestamp in what is signed.
        return new Row("msg_" + UUID.randomUUID().toString().replace("-", ""), happening, one, json.writeValueAsString(body));
    }

    private static void set(RowValues row, Row message) throws SQLException {
        row.add(message.id()).add(message.happening().id()).add(message.happening().type().text()).add(message.facts().subject());
        row.add(message.body()).add(message.happening().at());
    }
}
