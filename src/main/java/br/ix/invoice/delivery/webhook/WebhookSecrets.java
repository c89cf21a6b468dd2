package br.ix.invoice.delivery.webhook;

import br.ix.invoice.access.Secrets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook_secret}: one secret of a webhook, and for a while that which it replaced. */
@Component
class WebhookSecrets {

    private static final String MAKE = "INSERT INTO webhook_secret (webhook_id, secret) VALUES (:webhook, :secret)";

    private static final String FORGET_ENDED = """
            DELETE FROM webhook_secret WHERE webhook_id = :webhook AND ends_at <= CURRENT_TIMESTAMP(6)
            """;

    private static final String COUNT = "SELECT COUNT(*) FROM webhook_secret WHERE webhook_id = :webhook";

    private static final String END = """
            UPDATE webhook_secret SET ends_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE webhook_id = :webhook AND ends_at IS NULL
            """;

    private static final String IN_FORCE = """
            SELECT secret FROM webhook_secret WHERE webhook_id = :webhook AND (ends_at IS NULL OR ends_at > CURRENT_TIMESTAMP(6)) ORDER BY id
            """;

    private final JdbcClient database;
    private final WebhookSettings settings;
    private final Secrets secrets;

    WebhookSecrets(JdbcClient database, WebhookSettings settings, Secrets secrets) {
        this.database = database;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** A new secret, which signs until it is replaced. */
    String make(long webhook) {
        String secret = Signature.newSecret();
        database.sql(MAKE).param("webhook", webhook).param("secret", secrets.close(secret, owner(webhook))).update();
        return secret;
    }

    /** Sets an end to the present secret; false where the one before it has not ended yet. The webhook is locked. */
    boolean replace(long webhook) {
        database.sql(FORGET_ENDED).param("webhook", webhook).update();
        boolean one = database.sql(COUNT).param("webhook", webhook).query(Long.class).single() < 2;
        if (one) {
            database.sql(END).param("webhook", webhook).param("seconds", settings.secretOverlap().toSeconds()).update();
        }
        return one;
    }

    /** The oldest first. */
    List<String> inForce(long webhook) {
        return database.sql(IN_FORCE).param("webhook", webhook).query(String.class).list().stream()
                .map(kept -> secrets.open(kept, owner(webhook))).toList();
    }

    private static String owner(long webhook) {
        return "webhook " + webhook;
    }
}
