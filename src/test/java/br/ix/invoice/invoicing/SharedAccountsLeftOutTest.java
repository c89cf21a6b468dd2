package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.TwoAccounts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One of the accounts that share a subscription is left out of a run: the other is billed, and nothing is lost or charged twice. */
@IntegrationTest
class SharedAccountsLeftOutTest {

    @Autowired
    private ApiClient api;

    private TwoAccounts at;

    @BeforeEach
    void aNetworkAndAReseller() {
        at = new TwoAccounts(api);
    }

    @Test
    void aHalfThatIsExcludedIsChargedByTheNextRun() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.move("2026-08-16");
        JsonNode drafted = at.world.draft("2026-08", at.exchange);

        exclude(drafted, at.network.billingAccount());
        JsonNode august = at.world.post(at.world.settled(drafted.path("id").asString(), "DRAFTED"));
        JsonNode september = at.bill("2026-09");

        assertThat(at.shown(august)).containsExactly("reseller 356.13: 2026-08-16..2026-08-31 356.13");
        assertThat(at.shown(september)).containsExactly("own 333.87: 2026-08-01..2026-08-15 333.87", "reseller 690.00: 2026-09-01..2026-09-30 690.00");
        assertThat(at.shown(at.bill("2026-10"))).containsExactly("reseller 690.00: 2026-10-01..2026-10-31 690.00");
    }

    @Test
    void aLaterHalfThatIsExcludedIsChargedByTheNextRun() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.move("2026-08-16");
        JsonNode drafted = at.world.draft("2026-08", at.exchange);

        exclude(drafted, at.reseller.billingAccount());
        JsonNode august = at.world.post(at.world.settled(drafted.path("id").asString(), "DRAFTED"));

        assertThat(at.shown(august)).containsExactly("own 333.87: 2026-08-01..2026-08-15 333.87");
        assertThat(at.shown(at.bill("2026-09"))).containsExactly(
                "reseller 1046.13: 2026-08-16..2026-08-31 356.13, 2026-09-01..2026-09-30 690.00");
    }

    @Test
    void aCreditWhoseDebitIsParkedIsNotMadeTwice() {
        at.world.subscription(at.network, at.priced(Map.of("recurring", true, "timing", "ADVANCE")), "2026-07-01");
        at.bill("2026-07");
        at.move("2026-08-16");
        String unpriced = at.world.monthlyService();
        at.world.subscription(at.reseller, unpriced, "2026-08-01");

        JsonNode august = at.bill("2026-08");
        at.world.price(unpriced, at.exchange, "0");
        JsonNode september = at.bill("2026-09");

        assertThat(august.path("counts").path("parked").asInt()).isEqualTo(1);
        assertThat(at.shown(august)).containsExactly("own -356.13: 2026-08-01..2026-08-31 -356.13");
        assertThat(at.shown(september)).containsExactly("reseller 1736.13: 2026-08-16..2026-08-31 356.13, 2026-09-01..2026-09-30 690.00, "
                + "2026-10-01..2026-10-31 690.00, 2026-08-01..2026-08-31 0.00, 2026-09-01..2026-09-30 0.00");
    }

    @Test
    void aPriceThatIsMissingParksWhoPaysThatDayAndNobodyWhoLeftBefore() {
        at.move("2026-08-01");
        at.world.subscription(at.network, at.world.monthlyService(), "2026-08-01");

        JsonNode drafted = at.world.draft("2026-08", at.exchange);

        JsonNode parked = api.get("/api/v1/billing-runs/" + drafted.path("id").asString() + "/parked").json().path("items");
        assertThat(texts(parked, "account")).containsExactly(at.reseller.billingAccount());
    }

    private void exclude(JsonNode drafted, String account) {
        World.created202(api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/exclude",
                Map.of("accounts", List.of(account), "reason", "in talks")));
    }
}
