package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a role may not do is neither offered nor done; what is refused is said on the page. */
@IntegrationTest
class RolesInConsoleTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    RolesInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);
        String page = page(drafted());

        String shown = viewer.get(page).body();
        HttpResponse<String> refused = viewer.post(page, page + "/disposal", Map.of());

        assertThat(shown).contains("Awaiting approval").doesNotContain("/approval", "/redraft", "/disposal", "/exclusion");
        assertThat(viewer.get("/console/runs").body()).doesNotContain("name=\"period\"");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(viewer.get(page).body()).contains("Awaiting approval");
    }

    @Test
    void anOperatorPreparesWhatAnApproverApproves() {
        JsonNode run = drafted();
        String page = page(run);
        ConsoleSession operator = ConsoleSession.of("operator", api);
        Map<String, String> hash = Map.of("contentHash", run.path("contentHash").asString());

        assertThat(operator.get(page).body()).contains("/redraft").doesNotContain("/approval\"");
        assertThat(operator.post(page, page + "/approval", hash).statusCode()).isEqualTo(403);
        HttpResponse<String> approved = ConsoleSession.of("approver", api).post(page, page + "/approval", hash);

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(world.settled(run.path("id").asString(), "POSTED").path("approvedBy").asString()).startsWith("approver-");
    }

    @Test
    void anApprovalOfOtherContentIsRefusedOnThePage() {
        String page = page(drafted());
        ConsoleSession approver = ConsoleSession.of("approver", api);

        String answer = approver.post(page, page + "/approval", Map.of("contentHash", "0".repeat(64))).body();

        assertThat(answer).contains("The draft changed since you looked at it").contains("Awaiting approval");
    }

    @Test
    void aSecondRunIsRefusedWithALinkToTheOneInTheWay() {
        JsonNode live = drafted();
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String answer = operator.post("/console/runs", "/console/runs",
                Map.of("period", "2026-10", "exchange", live.path("exchange").asString())).body();

        assertThat(answer).contains("Another run is live there").contains(page(live));
    }

    @Test
    void anAccountThatIsLeftOutIsTakenInAgain() {
        JsonNode run = drafted();
        String account = world.invoicesOf(run).path(0).path("billingAccount").asString();
        ConsoleSession operator = ConsoleSession.of("operator", api);
        Map<String, String> asked = Map.of("accounts", account, "reason", "in dispute");

        String without = operator.post(page(run), page(run) + "/exclusion", asked).body();
        assertThat(without).contains("Left out by an operator: 1", page(run) + "/excluded");
        assertThat(operator.get(page(run) + "/excluded").body()).contains(account, "in dispute", "Take in again");
        assertThat(ConsoleSession.of("viewer", api).get(page(run) + "/excluded").body()).contains("in dispute").doesNotContain("/release");
        operator.post(page(run), page(run) + "/release", asked);

        assertThat(world.settled(run.path("id").asString(), "DRAFTED").path("counts").path("billed").asInt()).isEqualTo(1);
    }

    @Test
    void aParkedAccountIsLeftOutForTheReasonThatIsGiven() {
        String exchange = world.exchange();
        Participant parked = world.participant(exchange);
        world.subscription(parked, world.monthlyService(), "2026-10-01");
        String page = page(world.draft("2026-10", exchange));
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get(page).body()).contains("Add one that is valid on that day, then redraft.").doesNotContain("Add a price");
        assertThat(operator.get(page + "?lang=pt").body()).contains("Cadastre um preço válido nesse dia e depois calcule de novo.");
        operator.post(page, page + "/exclusion", Map.of("accounts", parked.billingAccount(), "reason", ""));
        assertThat(operator.get(page + "/excluded").body()).doesNotContain(parked.billingAccount());
        operator.post(page, page + "/exclusion", Map.of("accounts", parked.billingAccount(), "reason", "no price agreed yet"));
        assertThat(operator.get(page + "/excluded").body()).contains(parked.billingAccount(), "no price agreed yet");
    }

    @Test
    void whatIsNotThereHasAPageOfItsOwn() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/runs/none").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/console/invoices/none").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/console/nothing").body()).contains("There is no page at this address");
        assertThat(viewer.get("/console/invoices?period=x").statusCode()).isEqualTo(400);
    }

    private JsonNode drafted() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        world.subscription(world.participant(exchange), service, "2026-10-01");
        return world.draft("2026-10", exchange);
    }

    private static String page(JsonNode run) {
        return "/console/runs/" + run.path("id").asString();
    }
}
