package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of invoices as an operator reads it. */
@IntegrationTest
class InvoicesInConsoleTest {

    private static final Pattern INVOICE = Pattern.compile("href=\"/console/invoices/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final ApiClient api;
    private final World world;

    @Autowired
    InvoicesInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void theNewestInvoiceComesFirstAndThePageAfterItGoesBackInTime() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        world.subscription(world.participant(exchange), service, "2026-08-01");
        String august = billed("2026-08", exchange);
        String september = billed("2026-09", exchange);
        String october = billed("2026-10", exchange);
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        String first = viewer.get("/console/invoices?limit=2&exchange=" + exchange).body();
        String second = viewer.get(next(first)).body();

        assertThat(invoices(first)).containsExactly(october, september);
        assertThat(invoices(second)).containsExactly(august);
        assertThat(NEXT.matcher(second).find()).isFalse();
    }

    @Test
    void eachDocumentOfAnAccountShowsTheOrganisationThatItBillsTo() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        Participant participant = world.participant(exchange, world.organisation("Before Ltda"));
        world.subscription(participant, service, "2026-10-01");
        String path = "/api/v1/participants/" + participant.id();
        api.patch(path, api.get(path).etag(), Map.of("organisation", world.organisation("After Ltda"), "effectiveOn", "2026-10-11"));
        String run = world.bill("2026-10", exchange).path("id").asString();
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        String list = viewer.get("/console/invoices?exchange=" + exchange).body();
        String page = viewer.get("/console/runs/" + run).body();

        assertThat(List.of(list, page)).allSatisfy(shown -> assertThat(shown).contains("Before Ltda", "After Ltda"));
        assertThat(invoices(page)).hasSize(2);
    }

    private String billed(String period, String exchange) {
        return world.invoicesOf(world.bill(period, exchange)).path(0).path("id").asString();
    }

    private static List<String> invoices(String page) {
        return INVOICE.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String next(String page) {
        return NEXT.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).findFirst().orElseThrow();
    }
}
