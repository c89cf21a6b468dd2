package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A month that is requested again after it was posted: who has a document of it gets no second one, whatever happens under the draft. */
@IntegrationTest
class SecondRequestTest {

    private static final String PERIOD = "2026-09";

    private final ApiClient api;
    private final World world;
    private String exchange;
    private String port;
    private Participant participant;
    private JsonNode again;

    @Autowired
    SecondRequestTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeEach
    void postedAndRequestedAgain() {
        exchange = world.exchange();
        port = world.monthlyService();
        world.price(port, exchange, "100.00");
        participant = world.participant(exchange);
        world.subscription(participant, port, "2026-09-01");
        world.bill(PERIOD, exchange);
        again = world.draft(PERIOD, exchange);
    }

    @Test
    void aChangeUnderItsDraftComesWithTheNextMonth() {
        correctPriceFrom("2026-09-01", "130.00");

        JsonNode redrafted = act("redraft", Map.of());

        assertThat(counts(redrafted)).containsExactly("0", "1", "0");
        world.post(redrafted);
        assertThat(amountsOf(world.bill("2026-10", exchange))).containsExactly("30.00", "130.00");
    }

    @Test
    void anAccountThatIsNamedForARedraftOrReleasedHasNothingDue() {
        List<String> account = List.of(participant.billingAccount());

        JsonNode named = act("redraft", Map.of("accounts", account));
        api.post("/api/v1/billing-runs/" + again.path("id").asString() + "/exclude", Map.of("accounts", account, "reason", "to be looked at"));
        JsonNode released = act("release", Map.of("accounts", account, "reason", "looked at"));

        assertThat(List.of(counts(named), counts(released))).containsOnly(List.of("0", "1", "0"));
    }

    @Test
    void aPreviewOfTheMonthSaysWhatTheRunSaysAndBesideADraftWhatIsNotIssued() {
        api.post("/api/v1/billing-runs/" + again.path("id").asString() + "/discard", Map.of());
        world.subscription(world.participant(exchange), port, "2026-09-01");
        correctPriceFrom("2026-09-01", "130.00");

        JsonNode drafted = world.draft(PERIOD, exchange);
        JsonNode preview = world.settled(World.created202(world.requestRun(PERIOD, exchange, true)), "DRAFTED");

        assertThat(counts(preview)).isEqualTo(counts(drafted)).containsExactly("1", "1", "0");
        assertThat(amountsOf(preview)).isEqualTo(amountsOf(drafted)).containsExactly("130.00");
        world.post(drafted);
    }

    private void correctPriceFrom(String day, String unitPrice) {
        assertThat(api.post("/api/v1/prices", Map.of("service", port, "exchange", exchange, "unitPrice", unitPrice, "currency", "BRL",
                "validFrom", day)).status()).isEqualTo(201);
    }

    private JsonNode act(String action, Map<String, Object> body) {
        String run = again.path("id").asString();
        assertThat(api.post("/api/v1/billing-runs/" + run + "/" + action, body).status()).isEqualTo(202);
        return world.settled(run, "DRAFTED");
    }

    private static List<String> counts(JsonNode run) {
        return List.of("billed", "nothingDue", "failed").stream().map(count -> run.path("counts").path(count).asString()).toList();
    }

    private List<String> amountsOf(JsonNode run) {
        return world.invoicesOf(run).path(0).path("lines").findValuesAsString("amount");
    }
}
