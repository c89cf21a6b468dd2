package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who changed what, as a page with filters and beside the thing. */
@IntegrationTest
class AuditInConsoleTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    AuditInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void aChangeIsFoundByWhatItWasAboutAndShowsBeforeAndAfter() {
        Answer made = api.post("/api/v1/participant-profiles", Map.of("name", "audited " + UUID.randomUUID(), "discountPercent", "5"));
        String subject = "participant-profiles/" + made.json().path("id").asString();
        api.patch("/api/v1/" + subject, made.etag(), Map.of("discountPercent", "10"));
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        String page = viewer.get("/console/audit?subject=" + subject + "&who=&action=&from=&until=").body();

        assertThat(page).contains("Audit trail", "Profile: changed", "Profile: created", "discountPercent", "<del>5</del>", "→ 10", "admin");
        assertThat(viewer.get("/console/audit?lang=pt&subject=" + subject).body()).contains("Auditoria", "Perfil: alteração");
        assertThat(viewer.get("/console/audit?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void anInvoiceHasItsHistoryBesideIt() {
        Answer invoice = api.post("/api/v1/invoices", UUID.randomUUID().toString(), Map.of("billingAccount", world.participant(world.exchange()).billingAccount(),
                "lines", List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", "100.00"))));
        String id = invoice.json().path("id").asString();
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/invoices/" + id).body()).contains("/console/audit/history?subject=invoices/" + id);
        assertThat(viewer.get("/console/audit/history?subject=invoices/" + id).body()).contains("History", "Invoice: issued", "→ 100.00").doesNotContain("<html");
    }

    @Test
    void whatIsChangedInTheConsoleSaysSo() {
        ConsoleSession operator = ConsoleSession.of("operator", api);
        String exchange = world.exchange();

        operator.post("/console/runs", "/console/runs", Map.of("period", "2026-10", "exchange", exchange));

        String run = api.get("/api/v1/billing-runs?exchange=" + exchange).json().path("items").get(0).path("id").asString();
        var entry = api.get("/api/v1/audit?subject=billing-runs/" + run).json().path("items").get(0);
        assertThat(entry.path("via").asString()).isEqualTo("console");
        assertThat(entry.path("who").asString()).startsWith("user:operator-");
        assertThat(operator.get("/console/audit?subject=billing-runs/" + run).body()).as("a value that says no is a value").contains("→ false");
        assertThat(operator.get("/console/runs/" + run).body()).contains("/console/audit/history?subject=billing-runs/" + run);
    }

    @Test
    void aSubscriptionAParticipantAndAnIssuerHaveTheirs() {
        World.Participant participant = world.participant(world.exchange());
        String subscription = world.subscription(participant, world.monthlyService(), "2026-10-01");
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/subscriptions/" + subscription + "/waivers").body()).contains("/console/audit/history?subject=subscriptions/" + subscription);
        assertThat(viewer.get("/console/subscriptions?participant=" + participant.id()).body()).contains("/console/audit/history?subject=participants/" + participant.id());
        assertThat(viewer.get("/console/subscriptions?participant=" + participant.id()).body()).contains("/console/audit/history?subject=organisations/" + participant.organisation());
        assertThat(viewer.get("/console/accounts/" + participant.billingAccount()).body()).contains("/console/audit/history?subject=billing-accounts/" + participant.billingAccount());
        assertThat(viewer.get("/console/issuers").body()).contains("/console/audit?subject=issuers/default");
    }
}
