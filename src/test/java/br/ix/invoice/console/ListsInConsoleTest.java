package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The lists of the console as files: an exchange with more invoices than a page shows. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsInConsoleTest {

    private static final Pattern EXPORT = Pattern.compile("type=\"text/csv\" href=\"([^\"]+)\">([^<]+)<");
    private static final List<String> LISTS = List.of("adjustments", "audit", "bank-files", "bank-movements", "contracts", "contract-templates", "decisions",
            "deliveries/bounces", "deliveries", "deliveries/mails", "dunning", "invoices", "keys", "messages", "participants", "payments", "pix-charges",
            "pix-money", "boletos", "remittances", "runs", "tax-rules", "users", "logins", "imports");
    private static final int MANY = 53;

    private final ApiClient api;
    private final World world;
    private ConsoleSession administrator;
    private String exchange;
    private String run;
    private World.Participant participant;

    @Autowired
    ListsInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeAll
    void aMonthIsBilled() {
        administrator = ConsoleSession.of("administrator", api);
        exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        String organisation = world.organisation("=Rede " + exchange);
        IntStream.range(0, MANY).forEach(i -> {
            participant = world.participant(exchange, organisation);
            world.subscription(participant, service, "2026-10-01");
        });
        run = world.bill("2026-10", exchange).path("id").asString();
    }

    @Test
    void aPageLeadsToAFileOfTheWholeListUnderItsFilters() {
        String page = administrator.get("/console/invoices?number=&exchange=" + exchange + "&state=ISSUED").body();

        HttpResponse<String> file = administrator.get(export(page));

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"invoices-" + exchange + "-ISSUED.csv\"");
        assertThat(file.body().lines().skip(1)).hasSize(MANY).allMatch(line -> line.contains("," + exchange + ",")).doesNotHaveDuplicates();
        assertThat(api.get("/api/v1/invoices?limit=500&exchange=" + exchange).json().path("items").valueStream().map(one -> one.path("id").asString()))
                .allSatisfy(id -> assertThat(file.body()).contains("\n" + id + ","));
        assertThat(export(administrator.get("/console/invoices?limit=5&after=" + after(page) + "&exchange=" + exchange).body())).doesNotContain("after", "limit");
    }

    @Test
    void theLinkIsThereInBothLanguagesAndOnlyWhereThereIsSomething() {
        String english = administrator.get("/console/invoices?exchange=" + exchange).body();
        String portuguese = administrator.get("/console/invoices?lang=pt&exchange=" + exchange).body();
        String empty = administrator.get("/console/invoices?lang=en&exchange=" + world.exchange()).body();

        assertThat(english).contains("Export CSV</a>");
        assertThat(portuguese).contains("Exportar CSV</a>");
        assertThat(EXPORT.matcher(empty).find()).isFalse();
    }

    @Test
    void everyListOfTheConsoleIsAFileWithFieldsThatTheApiShows() {
        List<List<String>> shown = schemas();
        List<String> pages = Stream.concat(LISTS.stream(), Stream.of("runs/" + run + "/parked", "participants?exchange=" + exchange)).map("/console/"::concat).toList();

        List<String> files = pages.stream().map(page -> administrator.get(page).body()).filter(page -> EXPORT.matcher(page).find()).map(ListsInConsoleTest::export).toList();

        assertThat(files).hasSizeGreaterThan(5).allSatisfy(address -> {
            HttpResponse<String> file = administrator.get(address);
            assertThat(file.headers().firstValue("Content-Type")).as(address).contains("text/csv;charset=UTF-8");
            List<String> names = Arrays.stream(file.body().lines().findFirst().orElseThrow().split(",")).map(name -> name.replaceAll("\\..*", "")).toList();
            assertThat(shown).as(address + " has " + names).anyMatch(fields -> fields.containsAll(names));
        });
    }

    @Test
    void whatAParticipantHasAndWhatIsOwedAreFilesToo() {
        HttpResponse<String> subscriptions = administrator.get("/console/subscriptions?format=csv&participant=" + participant.id());
        HttpResponse<String> aging = administrator.get("/console/aging?format=csv&exchange=" + exchange);

        assertThat(subscriptions.body().lines()).hasSize(2).first().asString().startsWith("id,participant,asn,service,");
        assertThat(aging.body().lines()).hasSize(MANY + 1).first().asString().isEqualTo("billingAccount,billTo,name,exchange,asns,currency,current,d1to30,d31to60,d61to90,over90,total");
        assertThat(aging.body()).contains(",'=Rede " + exchange + ",");
    }

    @Test
    void whoMayNotSeeAPageGetsNoFileOfIt() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/logins?format=csv").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/console/invoices?format=csv&exchange=" + exchange).body().lines()).hasSize(MANY + 1);
        assertThat(ConsoleSession.ofNobody(api).get("/console/invoices?format=csv").body()).contains("name=\"password\"");
    }

    private List<List<String>> schemas() {
        return api.get("/v3/api-docs").json().at("/components/schemas").valueStream().map(schema -> schema.path("properties"))
                .filter(JsonNode::isObject).map(properties -> properties.propertyNames().stream().toList()).toList();
    }

    private static String export(String page) {
        return EXPORT.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).findFirst().orElseThrow();
    }

    private static String after(String page) {
        return Pattern.compile("after=([^\"&]+)").matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }
}
