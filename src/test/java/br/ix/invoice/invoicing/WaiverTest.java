package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Days of which a part is waived, for a reason: before they are charged, and after. */
@IntegrationTest
class WaiverTest {

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;
    private String exchange;
    private Participant participant;
    private String subscription;
    private String waivers;

    @Autowired
    WaiverTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.world = new World(api);
    }

    @BeforeEach
    void aPortAt690() {
        exchange = world.exchange();
        participant = world.participant(exchange);
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        subscription = world.subscription(participant, service, "2026-08-01");
        waivers = "/api/v1/subscriptions/" + subscription + "/waivers";
    }

    @Test
    void aLineOfWaivedDaysCostsNothingAndSaysWhy() {
        grant("2026-08-01", "2026-08-15", "100");

        JsonNode lines = lines(world.bill("2026-08", exchange));

        assertThat(texts(lines, "amount")).containsExactly("0.00", "356.13");
        assertThat(lines.path(0).path("until").asString()).isEqualTo("2026-08-15");
        assertThat(lines.path(0).path("waiver").path("percent").asString() + " " + lines.path(0).path("waiver").path("reason").asString())
                .isEqualTo("100 new member");
        assertThat(lines.path(1).path("waiver").isNull()).isTrue();
        assertThat(lines.path(0).path("explanation").asString())
                .isEqualTo("15 of 31 days × 1 × BRL 690.00, less 100% (waived: new member), rounded half up = BRL 0.00");
    }

    @Test
    void theReasonIsSaidInPortugueseToo() {
        grant("2026-08-01", "2026-08-31", "50");

        String run = world.bill("2026-08", exchange).path("id").asString();
        JsonNode lines = api.with("Accept-Language", "pt-BR").get("/api/v1/invoices?expand=lines&run=" + run).json().path("items").path(0).path("lines");

        assertThat(texts(lines, "explanation"))
                .containsExactly("31 de 31 dias × 1 × R$ 690,00, menos 50% (isenção: new member), arredondado (metade para cima) = R$ 345,00");
    }

    @Test
    void aMonthThatIsWaivedWholeIsSettledAndChargedWhenTheWaiverIsTakenBack() {
        Answer granted = grant("2026-08-01", "2026-08-31", "100");
        JsonNode august = world.bill("2026-08", exchange);
        JsonNode again = world.bill("2026-08", exchange);

        Answer removed = api.delete(granted.header("Location"), granted.etag());
        JsonNode september = world.bill("2026-09", exchange);

        assertThat(august.path("counts").path("nothingDue").asInt()).isEqualTo(1);
        assertThat(again.path("counts").path("nothingDue").asInt()).isEqualTo(1);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(texts(lines(september), "amount")).containsExactly("690.00", "690.00");
    }

    @Test
    void aWaiverAfterTheFactIsCreditedOnceAndTakenBackChargedOnce() {
        world.bill("2026-08", exchange);
        Answer granted = grant("2026-08-01", "2026-08-15", "100");

        JsonNode september = lines(world.bill("2026-09", exchange));
        api.delete(granted.header("Location"), granted.etag());
        JsonNode october = lines(world.bill("2026-10", exchange));

        assertThat(texts(september, "amount")).containsExactly("-333.87", "690.00");
        assertThat(september.path(0).path("waiver").path("reason").asString()).isEqualTo("new member");
        assertThat(september.path(0).path("explanation").asString()).startsWith(
                "rated anew, with waived days (new member): BRL 356.13, less BRL 690.00 charged before (corrects ");
        assertThat(texts(october, "amount")).containsExactly("333.87", "690.00");
    }

    @Test
    void anotherLastDayOrPercentCountsFromTheFirstDayThatDiffers() {
        Answer granted = grant("2026-08-01", "2026-08-15", "100");
        world.bill("2026-08", exchange);

        Answer longer = api.patch(granted.header("Location"), granted.etag(), Map.of("until", "2026-08-20"));
        JsonNode september = lines(world.bill("2026-09", exchange));
        Answer half = api.patch(granted.header("Location"), longer.etag(), Map.of("percent", "50"));
        JsonNode october = lines(world.bill("2026-10", exchange));

        assertThat(half.json().path("until").asString() + " " + half.json().path("percent").asString()).isEqualTo("2026-08-20 50");
        assertThat(texts(september, "amount")).containsExactly("-111.29", "690.00");
        assertThat(texts(october, "amount")).containsExactly("222.58", "690.00");
    }

    @Test
    void aWaiverUnderADraftMakesItStale() {
        JsonNode draft = world.draft("2026-08", exchange);
        grant("2026-08-01", null, "100");

        Answer approved = world.approve(draft);

        assertThat(Scene.problem(approved)).isEqualTo("409 stale-accounts");
        assertThat(texts(approved.json().path("accounts"))).containsExactly(participant.billingAccount());
    }

    @Test
    void aPreviewSaysWhatTheNextRunCreditsAndLeavesNothing() {
        world.bill("2026-08", exchange);

        Answer preview = api.post(waivers + "?preview=true", Map.of("from", "2026-08-01", "until", "2026-08-15", "reason", "new member"));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().path("percent").asString()).isEqualTo("100");
        assertThat(preview.json().path("impact").path("accounts").path(0).path("closed").path("difference").asString()).isEqualTo("-333.87");
        assertThat(api.get(waivers).json().path("items").isEmpty()).isTrue();
    }

    @Test
    void daysBilledElsewhereAreNotCreditedByAWaiver() {
        jdbc.sql("UPDATE charge_state c JOIN subscription s ON s.id = c.subscription_id SET s.settled_through = '2026-08-31', "
                + "c.settled_through = '2026-08-31', c.charged_through = '2026-08-31' WHERE s.public_id = ?").param(subscription).update();
        grant("2026-08-01", "2026-09-15", "100");

        JsonNode september = lines(world.bill("2026-09", exchange));

        assertThat(texts(september, "amount")).containsExactly("0.00", "345.00");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {"from, -", "from, 2026-8-1", "until, 2026-07-31", "percent, 0", "percent, 100.1", "reason, -", "reason, ' '"})
    void refusesBadInput(String field, @Nullable String value) {
        Map<String, Object> good = Map.of("from", "2026-08-01", "until", "2026-08-31", "percent", "100", "reason", "new member");

        assertThat(Scene.fields(api.post(waivers, Scene.with(good, field, value)))).containsExactly(field);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(nullValues = "-", value = {"2026-08-01, 2026-08-09, 201", "2026-08-21, -, 201", "2026-08-01, 2026-08-10, 409", "2026-08-20, -, 409",
        "2026-08-12, 2026-08-13, 409", "2026-08-01, -, 409"})
    void aDayHasOneWaiver(String from, @Nullable String until, int status) {
        grant("2026-08-10", "2026-08-20", "100");

        Answer second = api.post(waivers, Scene.with(Map.of("from", from, "reason", "second"), "until", until));

        assertThat(second.status()).as(second.text()).isEqualTo(status);
    }

    @Test
    void aChangeNeedsTheItemThatWasLookedAtAndTheRightSubscription() {
        Answer granted = grant("2026-08-01", "2026-08-15", "100");
        String path = granted.header("Location");
        String elsewhere = path.replace(subscription, "00000000-0000-0000-0000-000000000000");

        assertThat(Scene.problem(api.send("DELETE", path, null))).isEqualTo("428 if-match-required");
        assertThat(Scene.problem(api.patch(path, "\"7\"", Map.of("percent", "50")))).isEqualTo("412 changed-meanwhile");
        assertThat(api.get(elsewhere).status()).isEqualTo(404);
        assertThat(api.get(path).etag()).isEqualTo(granted.etag());
    }

    @Test
    void aVoidSubscriptionHasNothingToWaive() {
        api.post("/api/v1/subscriptions/" + subscription + "/void", Map.of("reason", "registered twice"));

        assertThat(Scene.problem(api.post(waivers, Map.of("from", "2026-08-01", "reason", "new member")))).isEqualTo("409 subscription-void");
    }

    private Answer grant(String from, @Nullable String until, String percent) {
        Answer answer = api.post(waivers, Scene.with(Map.of("from", from, "percent", percent, "reason", "new member"), "until", until));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private JsonNode lines(JsonNode run) {
        return world.invoicesOf(run).path(0).path("lines");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString()).toList();
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asString).toList();
    }
}
