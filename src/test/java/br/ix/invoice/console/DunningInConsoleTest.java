package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.dunning.LateWorld;
import br.ix.invoice.invoicing.World.Participant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is late as an operator goes through it; what an administrator sets; the reports as pictures and tables. */
@IntegrationTest
class DunningInConsoleTest {

    private final ApiClient api;
    private final LateWorld world;

    @Autowired
    DunningInConsoleTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.world = new LateWorld(api, jdbc);
    }

    @Test
    void anOperatorLooksSeesWhoMayBeBlockedAndHoldsAnAccount() {
        ConsoleSession operator = ConsoleSession.of("operator", api);
        Participant late = world.participant();
        world.invoice(late, "690.00", LocalDate.parse("2026-01-12"));

        operator.post("/console/dunning", "/console/dunning", Map.of());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(operator.get("/console/dunning").body()).contains("AS" + late.asn(), "may be blocked", "Last reminder before blocking"));

        operator.post("/console/dunning", "/console/dunning/holds", Map.of("billingAccount", number(late), "reason", "court case", "until", ""));
        assertThat(operator.get("/console/dunning?lang=pt").body()).contains("court case", "isenta", "Podem ser bloqueados");
        operator.post("/console/dunning", "/console/dunning/holds/" + late.billingAccount() + "/release", Map.of());
        assertThat(operator.get("/console/dunning").body()).doesNotContain("court case");
    }

    @Test
    void whatIsToBePaidTodayStandsOnTheInvoiceAndOnTheStatement() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);
        world.policy(Map.of("finePercent", "2", "onNextDocument", true, "whileOpen", true));
        Participant late = world.participant();
        String invoice = world.invoice(late, "690.00", LocalDate.parse("2026-01-12"));

        String page = viewer.get("/console/invoices/" + invoice).body();

        assertThat(page).contains("To be paid today", "703.80", "fine of 2% of");
        assertThat(viewer.get("/console/accounts/" + late.billingAccount() + "/statement?lang=pt").body()).contains("Encargos por atraso até hoje", "13,80");
        world.world().bill("2026-10", world.exchange);
        assertThat(api.get("/api/v1/invoices/" + invoice + "/late-charges").json().path("payable").asString()).isEqualTo("690.00");
    }

    /** The number of its invoice, which is what stands before a clerk. */
    private String number(Participant late) {
        return api.get("/api/v1/invoices?billingAccount=" + late.billingAccount()).json().path("items").path(0).path("number").asString();
    }

    @Test
    void aViewerMayNotLookNowAndAnAdministratorSetsWhatAnIssuerAsksFor() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);
        assertThat(viewer.get("/console/dunning").body()).doesNotContain("Look now");
        assertThat(viewer.post("/console/dunning", "/console/dunning", Map.of()).statusCode()).isEqualTo(403);
        ConsoleSession administrator = ConsoleSession.of("administrator", api);

        administrator.post("/console/late-charges", "/console/late-charges/" + world.issuer, Map.of("finePercent", "2", "fineAmount", "0",
                "interestPercent", "1", "interestPer", "MONTH", "interestCeilingPercent", "", "graceDays", "0", "calendar", "br-banks"));

        assertThat(api.get("/api/v1/late-charge-policies/" + world.issuer).json().path("calendar").asString()).isEqualTo("br-banks");
        assertThat(administrator.get("/console/late-charges").body()).contains("issuer-" + world.issuer, "br-banks");
    }

    @Test
    void reportsAreDrawnAndSavedWithoutFormulas() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);
        Participant participant = world.participant();
        api.post("/api/v1/invoices", "k" + world.exchange, Map.of("billingAccount", participant.billingAccount(), "lines",
                List.of(Map.of("description", "Cross connect", "quantity", "1", "unitPrice", "200.00", "discountPercent", "10"))));

        String page = viewer.get("/console/reports?exchange=" + world.exchange).body();
        String table = viewer.get("/console/reports/revenue/table?exchange=" + world.exchange).body();

        assertThat(page).contains("<svg", "fill-revenue", "fill-discounts", "fill-current", "180.00").doesNotContain("<script>", "style=");
        assertThat(viewer.get("/console/reports?lang=pt&exchange=" + world.exchange).body()).contains("Receita, e o custo de descontos", "180,00");
        assertThat(table).startsWith("month,exchange,service,currency,amount,discounts,waivers\r\n").contains("\"%s\",\"\",\"BRL\",180.00,20.00,0.00".formatted(world.exchange));
        assertThat(viewer.get("/console/reports/nothing/table").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/console/reports?from=soon").statusCode()).isEqualTo(400);
    }
}
