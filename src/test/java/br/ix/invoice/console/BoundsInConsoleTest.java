package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BoundedExchange;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bounds of issuers and purchase orders of accounts in the console. */
@IntegrationTest
class BoundsInConsoleTest {

    private static final String ISSUERS = "/console/issuers";

    @Autowired
    private ApiClient api;

    @Test
    void anAdministratorSetsTheBoundsOfAnIssuerAndNobodyElseDoes() {
        var at = new BoundedExchange(api, Map.of());
        String limits = ISSUERS + "/" + at.issuer + "/limits";
        Map<String, String> form = Map.of("timesPrevious", "2.5", "floor", "50", "lines", "", "requirePurchaseOrder", "true");

        String done = ConsoleSession.of("administrator", api).post(ISSUERS, limits, form).body();
        ConsoleSession operator = ConsoleSession.of("operator", api);
        JsonNode issuer = api.get("/api/v1/issuers/" + at.issuer).json();

        assertThat(done).contains("The bounds are saved.", "value=\"2.5\"");
        assertThat(issuer.path("bounds").path("timesPrevious").asString()).isEqualTo("2.5");
        assertThat(issuer.path("bounds").path("lines").isNull()).isTrue();
        assertThat(issuer.path("requirePurchaseOrder").asBoolean()).isTrue();
        assertThat(operator.get(ISSUERS).body()).contains("2.5").doesNotContain(limits);
        assertThat(operator.post(ISSUERS, limits, form).statusCode()).isEqualTo(403);
    }

    @Test
    void anUnreadableBoundIsRefusedAndSaid() {
        var at = new BoundedExchange(api, Map.of());

        String page = ConsoleSession.of("administrator", api).post(ISSUERS, ISSUERS + "/" + at.issuer + "/limits",
                Map.of("timesPrevious", "0.5", "floor", "", "lines", "many")).body();

        assertThat(page).contains("bounds.timesPrevious", "bounds.lines");
        assertThat(api.get("/api/v1/issuers/" + at.issuer).json().path("bounds").path("timesPrevious").isNull()).isTrue();
    }

    @Test
    void theAccountOfAParkedPurchaseOrderIsAClickAwayAndGetsOne() {
        var at = new BoundedExchange(api, Map.of("requirePurchaseOrder", true));
        Participant network = at.world.participant(at.exchange);
        at.world.subscription(network, at.port, "2026-10-01");
        String run = "/console/runs/" + at.draft("2026-10").path("id").asString();
        String account = "/console/accounts/" + network.billingAccount();
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String parked = operator.get(run).body();
        String saved = operator.post(account, account + "/purchase-order", Map.of("purchaseOrderRequired", "", "purchaseOrder", "PO 77",
                "purchaseOrderFrom", "", "purchaseOrderUntil", "2026-12-31")).body();

        assertThat(parked).contains("A purchase order is needed and missing", account);
        assertThat(saved).contains("The purchase order is saved.", "value=\"PO 77\"", "value=\"2026-12-31\"");
        assertThat(api.get("/api/v1/billing-accounts/" + network.billingAccount()).json().path("purchaseOrder").asString()).isEqualTo("PO 77");
        assertThat(ConsoleSession.of("viewer", api).get(account).body()).contains("PO 77").doesNotContain(account + "/purchase-order");
    }
}
