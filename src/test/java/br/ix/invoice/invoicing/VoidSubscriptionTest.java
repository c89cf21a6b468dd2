package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A subscription that is void owes nothing from its start. */
@IntegrationTest
class VoidSubscriptionTest {

    private static final String PATH = "/api/v1/subscriptions/";

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;

    @Autowired
    VoidSubscriptionTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.world = new World(api);
    }

    @Test
    void whatWasChargedForItIsCreditedByTheNextRun() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange), "2026-08-17");
        world.bill("2026-08", exchange);
        world.bill("2026-09", exchange);

        Answer voided = makeVoid(subscription);
        JsonNode credit = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(voided.status()).as(voided.text()).isEqualTo(200);
        assertThat(voided.json().path("void").asBoolean()).isTrue();
        assertThat(voided.etag()).startsWith("\"2-");
        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(credit.path("total").asString()).isEqualTo("-1023.87");
        assertThat(jdbc.sql("SELECT void_reason FROM subscription WHERE public_id = ?").param(subscription).query(String.class).single())
                .isEqualTo("registered twice");
    }

    @Test
    void itIsChargedNothingWhenNothingWasCharged() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange), "2026-09-01");

        makeVoid(subscription);

        assertThat(world.bill("2026-09", exchange).path("counts").path("billed").asInt()).isZero();
    }

    @Test
    void itStaysVoidAndDoesNotChange() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange), "2026-09-01");
        Answer first = makeVoid(subscription);

        assertThat(Scene.problem(makeVoid(subscription))).isEqualTo("409 subscription-void");
        assertThat(Scene.problem(api.patch(PATH + subscription, first.etag(), Map.of("endsOn", "2026-09-30")))).isEqualTo("409 subscription-void");
    }

    @Test
    void itNeedsAReasonAndTheItemThatWasLookedAt() {
        String exchange = world.exchange();
        String path = PATH + world.subscription(world.participant(exchange), pricedService(exchange), "2026-09-01") + "/void";

        assertThat(Scene.fields(api.post(path, Map.of()))).containsExactly("reason");
        assertThat(Scene.fields(api.post(path, Map.of("reason", " ")))).containsExactly("reason");
        assertThat(Scene.fields(api.post(path, Map.of("reason", "x".repeat(201))))).containsExactly("reason");
        assertThat(Scene.problem(api.with("If-Match", "\"7\"").post(path, Map.of("reason", "typed twice")))).isEqualTo("412 changed-meanwhile");
        assertThat(Scene.problem(api.post(PATH + "00000000-0000-0000-0000-000000000000/void", Map.of("reason", "typed twice"))))
                .isEqualTo("404 not-found");
    }

    @Test
    void whatWasBilledElsewhereIsNotVoid() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange), "2026-01-01");
        jdbc.sql("UPDATE subscription SET settled_through = '2026-08-31' WHERE public_id = ?").param(subscription).update();

        assertThat(Scene.problem(makeVoid(subscription))).isEqualTo("409 settled-elsewhere");
    }

    private Answer makeVoid(String subscription) {
        return api.post(PATH + subscription + "/void", new HashMap<>(Map.of("reason", "registered twice")));
    }

    private String pricedService(String exchange) {
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        return service;
    }
}
