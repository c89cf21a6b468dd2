package br.ix.invoice.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.PayingWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What happens is kept once, with what it changed or not at all, and only where somebody wants to know. */
@IntegrationTest
class HappeningsTest {

    private static final List<Long> KEYS = LongStream.rangeClosed(8_000_000_000_001L, 8_000_000_001_000L).boxed().toList();

    @Autowired
    private ApiClient api;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Happenings happenings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    /** What tests before this one left wants to know too. */
    @BeforeEach
    void nobodyElseIsTold() {
        database.sql("UPDATE webhook SET is_active = 0").update();
    }

    @Test
    void whereNobodyWantsToKnowNothingIsWritten() {
        long written = transaction.execute(status -> {
            events.publishEvent(new InvoicesIssued(KEYS));
            return kept();
        });

        assertThat(written).isZero();
    }

    @Test
    void aThousandInvoicesAreOneRowAndWhatIsRolledBackIsNone() {
        JsonNode webhook = api.post("/api/v1/webhooks", Map.of("url", "https://hooks.example.org/", "eventTypes", List.of("invoice.issued"))).json();

        long written = transaction.execute(status -> {
            events.publishEvent(new InvoicesIssued(KEYS));
            status.setRollbackOnly();
            return kept();
        });

        assertThat(written).isEqualTo(1);
        assertThat(kept()).isZero();
        api.delete("/api/v1/webhooks/" + webhook.path("id").asString(), "*");
    }

    @Test
    void whatCannotBeToldComesAgainAndHoldsUpNobody() {
        JsonNode webhook = api.post("/api/v1/webhooks", Map.of("url", "https://hooks.invalid/", "eventTypes", List.of("run.posted", "invoice.issued"))).json();
        transaction.executeWithoutResult(status -> happenings.keep(EventType.RUN_POSTED, List.of(-1L)));

        String invoice = new PayingWorld(api, null, null).invoice("10.00").path("id").asString();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> api.get("/api/v1/webhook-deliveries?subject=" + invoice).json().path("items").size() == 1);
        assertThat(database.sql("SELECT COUNT(*) FROM happening WHERE subjects = '-1' AND attempts > 0 AND next_at > CURRENT_TIMESTAMP(6) + INTERVAL 30 SECOND")
                .query(Long.class).single()).isPositive();
        database.sql("DELETE FROM happening WHERE subjects = '-1'").update();
        api.delete("/api/v1/webhooks/" + webhook.path("id").asString(), "*");
    }

    private long kept() {
        return database.sql("SELECT COUNT(*) FROM happening WHERE subjects LIKE '8000000000001,%'").query(Long.class).single();
    }
}
