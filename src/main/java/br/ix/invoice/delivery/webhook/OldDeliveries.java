package br.ix.invoice.delivery.webhook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what was delivered or given up long ago, a part at a time; the deliveries of a message go with it. */
@Component
class OldDeliveries {

    // The inner list is a table of its own: MySQL deletes from no table that it reads in the same statement.
    private static final String FORGET = """
            DELETE FROM webhook_message WHERE id IN (SELECT id FROM (
                SELECT m.id FROM webhook_message m
                WHERE m.happened_at < CURRENT_TIMESTAMP(6) - INTERVAL :hours HOUR
                  AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.message_id = m.id AND d.state = 'WAITING')
                ORDER BY m.id LIMIT 2000) AS old)
            """;

    private final JdbcClient database;
    private final WebhookSettings settings;

    OldDeliveries(JdbcClient database, WebhookSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void look() {
        database.sql(FORGET).param("hours", settings.keep().toHours()).update();
    }
}
