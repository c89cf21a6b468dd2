package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.World.created202;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accounts that a person leaves out of a run, and takes in again. */
@IntegrationTest
class ExcludedAccountsTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    ExcludedAccountsTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anExcludedAccountIsLeftOutAndAReleasedOneIsDraftedAgain() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        world.price(port, exchange, "100.00");
        Participant left = world.participant(exchange);
        world.subscription(left, port, "2026-10-01");
        world.subscription(world.participant(exchange), port, "2026-10-01");
        String run = world.draft("2026-10", exchange).path("id").asString();
        Map<String, Object> choice = Map.of("accounts", List.of(left.billingAccount()), "reason", "in talks");

        JsonNode without = api.post("/api/v1/billing-runs/" + run + "/exclude", choice).json();
        JsonNode excluded = api.get("/api/v1/billing-runs/" + run + "/excluded").json().path("items");
        created202(api.post("/api/v1/billing-runs/" + run + "/release", choice));
        JsonNode with = world.settled(run, "DRAFTED");

        assertThat(without.path("counts").path("excluded").asInt()).isEqualTo(1);
        assertThat(without.path("totals").path(0).path("amount").asString()).isEqualTo("100.00");
        assertThat(excluded).hasSize(1);
        assertThat(excluded.path(0).path("account").asString()).isEqualTo(left.billingAccount());
        assertThat(excluded.path(0).path("reason").asString()).isEqualTo("in talks");
        assertThat(excluded.path(0).path("by").asString()).isEqualTo("admin");
        assertThat(excluded.path(0).path("at").asString()).startsWith("20");
        assertThat(with.path("totals").path(0).path("amount").asString()).isEqualTo("200.00");
        assertThat(with.path("counts").has("excluded")).isFalse();
    }

    @Test
    void whatChangesForAnExcludedAccountDoesNotHoldUpTheApproval() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        world.price(port, exchange, "100.00");
        Participant left = world.participant(exchange);
        String path = "/api/v1/subscriptions/" + world.subscription(left, port, "2026-10-01");
        world.subscription(world.participant(exchange), port, "2026-10-01");
        String run = world.draft("2026-10", exchange).path("id").asString();

        JsonNode without = api.post("/api/v1/billing-runs/" + run + "/exclude",
                Map.of("accounts", List.of(left.billingAccount()), "reason", "in talks")).json();
        api.patch(path, api.get(path).etag(), Map.of("quantity", "2"));

        assertThat(api.get("/api/v1/billing-runs/" + run + "/stale").json().path("items")).isEmpty();
        assertThat(world.post(without).path("totals").path(0).path("amount").asString()).isEqualTo("100.00");
    }

    @Test
    void aRedraftDoesNotTakeAnExcludedAccountBackWithoutAReason() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        world.price(port, exchange, "100.00");
        Participant left = world.participant(exchange);
        world.subscription(left, port, "2026-10-01");
        String run = world.draft("2026-10", exchange).path("id").asString();
        api.post("/api/v1/billing-runs/" + run + "/exclude", Map.of("accounts", List.of(left.billingAccount()), "reason", "in talks"));

        var answer = api.post("/api/v1/billing-runs/" + run + "/redraft", Map.of("accounts", List.of(left.billingAccount())));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/excluded-account");
        assertThat(api.get("/api/v1/billing-runs/" + run).json().path("counts").path("excluded").asInt()).isEqualTo(1);
    }
}
