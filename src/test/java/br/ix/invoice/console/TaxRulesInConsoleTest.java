package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tax rules as an approver makes and ends them, and what the page of an invoice then says. */
@IntegrationTest
class TaxRulesInConsoleTest {

    private static final String PAGE = "/console/tax-rules";

    private final ApiClient api;
    private final World world;

    @Autowired
    TaxRulesInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anApproverMakesARuleAndEndsIt() {
        String service = world.monthlyService();
        ConsoleSession approver = ConsoleSession.of("approver", api);

        String made = approver.post(PAGE, PAGE, form(service)).body();
        JsonNode rule = api.get("/api/v1/tax-rules?service=" + service).json().path("items").path(0);
        String ended = approver.post(PAGE, PAGE + "/" + rule.path("id").asString() + "/end", Map.of("validUntil", "2026-06-30")).body();

        assertThat(made).contains("The tax rule is made.");
        assertThat(rule.path("ratePercent").asString()).isEqualTo("19");
        assertThat(ended).contains("The last day of the tax rule is set.");
        assertThat(api.get("/api/v1/tax-rules?service=" + service).json().path("items").path(0).path("validUntil").asString()).isEqualTo("2026-06-30");
    }

    @Test
    void whatIsWrongIsSaidOnThePage() {
        ConsoleSession approver = ConsoleSession.of("approver", api);

        String refused = approver.post(PAGE, PAGE, form("no-such-service")).body();

        assertThat(refused).contains("Something in the form is not right", "there is no such service");
    }

    @Test
    void anOperatorLooksAndIsNotOfferedAChange() {
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get(PAGE).body()).contains("Tax rules").doesNotContain("name=\"ratePercent\"");
        assertThat(operator.post(PAGE, PAGE, form("x")).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageOfAnInvoiceShowsEachTaxAndWhatIsToBePaid() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        api.post("/api/v1/tax-rules", Map.of("code", "VAT", "name", "VAT 19", "kind", "EXCLUSIVE", "ratePercent", "19", "service", service, "validFrom", "2026-01-01"));
        api.post("/api/v1/tax-rules", Map.of("code", "IRRF", "name", "IRRF", "kind", "WITHHELD", "ratePercent", "1.5", "service", service, "validFrom", "2026-01-01"));
        Participant participant = world.participant(exchange);
        world.subscription(participant, service, "2026-10-01");
        String invoice = world.invoicesOf(world.bill("2026-10", exchange)).path(0).path("id").asString();

        String page = ConsoleSession.of("viewer", api).get("/console/invoices/" + invoice).body();

        assertThat(page).contains("VAT 19", "19 % of BRL 690.00, added to the price = BRL 131.10", "1.5 % of BRL 690.00, withheld by the payer",
                "−10.35", "To be paid");
    }

    private static Map<String, String> form(String service) {
        return new HashMap<>(Map.of("code", "VAT", "name", "VAT", "kind", "EXCLUSIVE", "ratePercent", "19", "service", service,
                "validFrom", "2026-01-01", "country", "", "customerClass", "", "validUntil", ""));
    }
}
