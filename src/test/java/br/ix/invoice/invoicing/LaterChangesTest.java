package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What changes after it was charged: the issued invoice stays, the next run makes the difference good. */
@IntegrationTest
class LaterChangesTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    private RabbitListenerEndpointRegistry listeners;

    @Autowired
    LaterChangesTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anEndBeforeWhatWasChargedIsCreditedAndTheIssuedInvoiceStays() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange, "690.00"), "2026-09-01");
        JsonNode september = world.bill("2026-09", exchange);
        String etag = api.get("/api/v1/subscriptions/" + subscription).etag();

        Answer ended = api.patch("/api/v1/subscriptions/" + subscription, etag, Map.of("endsOn", "2026-09-10"));
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        JsonNode credit = world.invoicesOf(october).path(0);
        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(credit.path("total").asString()).isEqualTo("-460.00");
        assertThat(credit.path("lines").path(0).path("corrects").asString())
                .isEqualTo(world.invoicesOf(september).path(0).path("number").asString());
        assertThat(world.invoicesOf(september).path(0).path("total").asString()).isEqualTo("690.00");
    }

    @Test
    void aChangeBetweenApprovalAndPostingIsMadeGoodByTheNextRun() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, pricedService(exchange, "690.00"), "2026-09-01");

        JsonNode september = postAfter(world.draft("2026-09", exchange), subscription, Map.of("endsOn", "2026-09-10"));
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(texts(world.invoicesOf(september), "total")).containsExactly("690.00");
        assertThat(texts(world.invoicesOf(october), "total")).containsExactly("-460.00");
    }

    @Test
    void aStartThatMovesBackBetweenApprovalAndPostingIsMadeGoodByTheNextRun() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange, "690.00"), "2026-09-01");

        JsonNode september = postAfter(world.draft("2026-09", exchange), subscription, Map.of("startsOn", "2026-08-01"));
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(texts(world.invoicesOf(september), "total")).containsExactly("690.00");
        assertThat(texts(world.invoicesOf(october), "total")).containsExactly("1380.00");
    }

    /** Approves a draft, changes a subscription, and then lets it be posted. */
    private JsonNode postAfter(JsonNode drafted, String subscription, Map<String, Object> change) {
        String path = "/api/v1/subscriptions/" + subscription;
        listeners.getListenerContainer("jobs").stop();
        try {
            assertThat(world.approve(drafted).status()).isEqualTo(202);
            assertThat(api.patch(path, api.get(path).etag(), change).status()).isEqualTo(200);
        } finally {
            listeners.getListenerContainer("jobs").start();
        }
        return world.settled(drafted.path("id").asString(), "POSTED");
    }

    @Test
    void anotherTimingMissesNoDayAndChargesNoneTwice() {
        String exchange = world.exchange();
        String service = pricedService(exchange, "690.00");
        world.subscription(world.participant(exchange), service, "2026-07-01");
        world.bill("2026-07", exchange);

        changeTiming(service, "ADVANCE", "2026-09-01");
        JsonNode august = world.bill("2026-08", exchange);
        changeTiming(service, "ARREARS", "2026-10-01");
        JsonNode september = world.bill("2026-09", exchange);
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(texts(world.invoicesOf(august).path(0).path("lines"), "from")).containsExactly("2026-08-01", "2026-09-01");
        assertThat(world.invoicesOf(september).isEmpty()).isTrue();
        assertThat(texts(world.invoicesOf(october).path(0).path("lines"), "from")).containsExactly("2026-10-01");
    }

    private void changeTiming(String service, String timing, String from) {
        String path = "/api/v1/services/" + service;
        Answer changed = api.patch(path, api.get(path).etag(), Map.of("timing", timing, "effectiveOn", from));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String pricedService(String exchange, String price) {
        String service = world.monthlyService();
        world.price(service, exchange, price);
        return service;
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString()).toList();
    }
}
