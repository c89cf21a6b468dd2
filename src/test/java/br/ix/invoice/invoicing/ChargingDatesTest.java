package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Days that are charged apart from those of the service: on after its end, or from the production day on. */
@IntegrationTest
class ChargingDatesTest {

    private final ApiClient api;
    private final World world;
    private String exchange;
    private Participant participant;

    @Autowired
    ChargingDatesTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeEach
    void aParticipant() {
        exchange = world.exchange();
        participant = world.participant(exchange);
    }

    @Test
    void aServiceIsChargedOnAfterItsEnd() {
        subscription(service(null), Map.of("startsOn", "2026-07-01", "endsOn", "2026-08-10", "chargingEndsOn", "2026-09-10"));

        JsonNode august = lines(world.bill("2026-08", exchange));
        JsonNode september = lines(world.bill("2026-09", exchange));

        assertThat(texts(august, "amount")).containsExactly("690.00", "690.00");
        assertThat(texts(september, "amount")).containsExactly("230.00");
        assertThat(texts(august, "explanation")).element(0).asString().doesNotContain("ended");
        assertThat(texts(august, "explanation")).element(1).asString().endsWith("; the service ended on 2026-08-10");
        assertThat(texts(september, "explanation")).containsExactly(
                "10 of 30 days × 1 × BRL 690.00, rounded half up = BRL 230.00; the service ended on 2026-08-10");
    }

    @Test
    void aPortIsChargedFromItsProductionDayButAtMostThirtyDaysAfterItWasAssigned() {
        String service = service(30);
        String early = subscription(service, Map.of("startsOn", "2026-08-01", "chargingStartsOn", "2026-08-11"));
        subscription(service, Map.of("startsOn", "2026-08-01", "chargingStartsOn", "2026-10-15"));
        String unknown = subscription(service, Map.of("startsOn", "2026-08-01"));

        JsonNode august = lines(world.bill("2026-08", exchange));
        change(unknown, Map.of("chargingStartsOn", "2026-08-21"));
        JsonNode september = lines(world.bill("2026-09", exchange));

        assertThat(texts(august, "from")).containsExactly("2026-08-11", "2026-08-31", "2026-08-31");
        assertThat(texts(august, "amount")).containsExactly("467.42", "22.26", "22.26");
        assertThat(texts(august, "explanation")).allSatisfy(text -> assertThat(text).endsWith("; the service began on 2026-08-01"));
        assertThat(texts(september, "amount")).containsExactly("690.00", "690.00", "222.58", "690.00");
        assertThat(api.get("/api/v1/subscriptions/" + early).json().path("chargingStartsOn").asString()).isEqualTo("2026-08-11");
    }

    @Test
    void otherDatesAfterTheFactAreMadeGoodByTheNextRun() {
        String subscription = subscription(service(null), Map.of("startsOn", "2026-08-01", "endsOn", "2026-08-31"));
        world.bill("2026-08", exchange);

        change(subscription, Map.of("chargingStartsOn", "2026-08-11", "chargingEndsOn", "2026-09-15"));
        JsonNode september = lines(world.bill("2026-09", exchange));
        Map<String, Object> none = new HashMap<>();
        none.put("chargingStartsOn", null);
        none.put("chargingEndsOn", null);
        change(subscription, none);
        JsonNode october = lines(world.bill("2026-10", exchange));

        assertThat(texts(september, "amount")).containsExactly("-222.58", "345.00");
        assertThat(texts(october, "amount")).containsExactly("222.58", "-345.00");
    }

    @Test
    void whoLeavesIsChargedThroughTheDayThatWasAgreed() {
        subscription(service(null), Map.of("startsOn", "2026-08-01", "chargingEndsOn", "2026-09-10"));
        String path = "/api/v1/participants/" + participant.id();

        Answer left = api.patch(path, api.get(path).etag(), Map.of("leftOn", "2026-08-10"));

        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(texts(lines(world.bill("2026-08", exchange)), "amount")).containsExactly("690.00");
        assertThat(texts(lines(world.bill("2026-09", exchange)), "amount")).containsExactly("230.00");
        assertThat(world.invoicesOf(world.bill("2026-10", exchange)).isEmpty()).isTrue();
    }

    @Test
    void aChargeThatIsMadeOnceIsDueOnItsChargingDay() {
        String service = world.service(Map.of("recurring", false));
        world.price(service, exchange, "300.00");
        subscription(service, Map.of("startsOn", "2026-08-20", "chargingStartsOn", "2026-09-05"));

        assertThat(world.invoicesOf(world.bill("2026-08", exchange)).isEmpty()).isTrue();
        JsonNode september = lines(world.bill("2026-09", exchange));

        assertThat(texts(september, "from")).containsExactly("2026-09-05");
        assertThat(texts(september, "amount")).containsExactly("300.00");
    }

    @Test
    void otherDatesUnderADraftMakeItStale() {
        String subscription = subscription(service(null), Map.of("startsOn", "2026-08-01"));
        JsonNode draft = world.draft("2026-08", exchange);

        change(subscription, Map.of("chargingStartsOn", "2026-08-11"));

        assertThat(Scene.problem(world.approve(draft))).isEqualTo("409 stale-accounts");
    }

    @Test
    void aPreviewSaysWhatTheNextRunCredits() {
        String subscription = subscription(service(null), Map.of("startsOn", "2026-08-01"));
        world.bill("2026-08", exchange);
        String path = "/api/v1/subscriptions/" + subscription;

        Answer preview = api.patch(path + "?preview=true", api.get(path).etag(), Map.of("chargingStartsOn", "2026-08-11"));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(api.get(path).json().path("chargingStartsOn").isNull()).isTrue();
        // September and October, which have ended, are still to be charged.
        assertThat(preview.json().path("impact").path("accounts").path(0).path("closed").path("difference").asString()).isEqualTo("-222.58");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(nullValues = "-", value = {"2026-07-31, -, chargingStartsOn", "2026-08-11, 2026-08-10, chargingEndsOn", "-, 2026-07-31, chargingEndsOn",
        "2026-8-1, -, chargingStartsOn"})
    void refusesDatesThatDoNotGoTogether(@Nullable String from, @Nullable String until, String field) {
        Map<String, Object> body = Map.of("participant", participant.id(), "service", service(null), "startsOn", "2026-08-01");

        Answer answer = api.post("/api/v1/subscriptions", Scene.with(Scene.with(body, "chargingStartsOn", from), "chargingEndsOn", until));

        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void howLongAServiceWaitsDoesNotChangeOnceItWasCharged() {
        String service = service(30);
        String path = "/api/v1/services/" + service;
        subscription(service, Map.of("startsOn", "2026-08-01", "chargingStartsOn", "2026-08-01"));
        Answer before = api.patch(path, api.get(path).etag(), Map.of("chargingStartsWithinDays", 20));
        world.bill("2026-08", exchange);

        Answer after = api.patch(path, before.etag(), Map.of("chargingStartsWithinDays", 10));

        assertThat(before.json().path("chargingStartsWithinDays").asInt()).isEqualTo(20);
        assertThat(Scene.problem(after)).isEqualTo("409 immutable-once-charged");
    }

    private String service(@Nullable Integer within) {
        Map<String, Object> body = new HashMap<>(Map.of("recurring", true));
        body.put("chargingStartsWithinDays", within);
        String service = world.service(body);
        world.price(service, exchange, "690.00");
        return service;
    }

    private String subscription(String service, Map<String, Object> fields) {
        return world.subscription(participant, service, fields);
    }

    private void change(String subscription, Map<String, Object> fields) {
        String path = "/api/v1/subscriptions/" + subscription;
        Answer changed = api.patch(path, api.get(path).etag(), fields);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private JsonNode lines(JsonNode run) {
        return world.invoicesOf(run).path(0).path("lines");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString()).toList();
    }
}
