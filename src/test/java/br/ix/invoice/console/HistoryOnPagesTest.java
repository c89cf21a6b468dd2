package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.legacy.ImportCalls;
import br.ix.invoice.payment.BankFileCalls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of a single thing shows who changed it, to everybody who sees the page. The pages are read from the program: a new one is asked for its
 * thing here.
 */
@IntegrationTest
class HistoryOnPagesTest {

    private static final String API = "/api/v1/";
    private static final Pattern HISTORY = Pattern.compile("hx-get=\"(/console/audit/history\\?subject=[^\"]+)\"");

    /** A figure of a run or a file that is renewed while it works; it stands on a page that has the history. */
    private static final Pattern PART = Pattern.compile(".*/progress");

    private final ApiClient api;
    private final JdbcClient database;
    private final RequestMappingHandlerMapping pages;
    private final World world;

    @Autowired
    HistoryOnPagesTest(ApiClient api, JdbcClient database, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.api = api;
        this.database = database;
        this.pages = pages;
        this.world = new World(api);
    }

    @TestFactory
    Stream<DynamicTest> showsTheHistoryOfItsThing() {
        Map<String, String> things = things();
        ConsoleSession viewer = ConsoleSession.of("viewer", api);
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        return pagesOfOneThing().stream().map(page -> DynamicTest.dynamicTest(page, () -> {
            String address = address(page, things);
            boolean open = viewer.get(address).statusCode() != 403;
            showsTheHistory(open ? viewer : administrator, address);
        }));
    }

    private static void showsTheHistory(ConsoleSession person, String address) {
        var page = person.get(address);
        Matcher history = HISTORY.matcher(page.body());

        assertThat(page.statusCode()).as(address).isEqualTo(200);
        assertThat(history.find()).as("a history on " + address).isTrue();
        assertThat(person.get(history.group(1).replace("&amp;", "&")).body()).as(history.group(1)).contains("<h2>History</h2>", "<tbody>");
    }

    private Set<String> pagesOfOneThing() {
        return pages.getHandlerMethods().entrySet().stream().filter(page -> isPage(page.getKey(), page.getValue()))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/console/") && path.contains("{") && !PART.matcher(path).matches()).collect(Collectors.toSet());
    }

    /** Downloads answer with something else. */
    private static boolean isPage(RequestMappingInfo page, HandlerMethod handler) {
        Class<?> answer = handler.getMethod().getReturnType();
        return page.getMethodsCondition().getMethods().contains(RequestMethod.GET) && (answer == String.class || answer == ModelAndView.class);
    }

    private static String address(String page, Map<String, String> things) {
        String first = things.keySet().stream().filter(thing -> page.startsWith("/console/" + thing + "/{")).findFirst().orElse("");
        assertThat(first).as("a thing for " + page).isNotEmpty();
        return page.replaceFirst("\\{[a-z]+}", things.get(first)).replace("{waiver}", String.valueOf(things.get("waiver")));
    }

    /** By the part of the console that has its page, the id of one that somebody changed. */
    private Map<String, String> things() {
        Map<String, String> things = new TreeMap<>(Map.of("keys", made("api-keys", Map.of("name", "history", "role", "viewer")),
                "users", made("users", Map.of("name", "history-" + UUID.randomUUID(), "role", "viewer", "password", "a-long-password")),
                "deliveries/webhooks", made("webhooks", Map.of("url", "https://hooks.example.org/ix", "eventTypes", List.of("invoice.issued"))),
                "contract-templates", made("contract-templates", Map.of("kind", "H" + UUID.randomUUID(), "validFrom", "2026-01-01", "textPt", "<p>x</p>", "textEn", "<p>x</p>")),
                "imports", id(new ImportCalls(api).upload("portfolio", Map.of("profiles.csv", "name,discountPercent\nHistory,5\n".getBytes(StandardCharsets.UTF_8)))),
                "bank-files", id(new BankFileCalls(api).upload("a.ofx", "nothing that a bank writes " + UUID.randomUUID())), "decisions", decision(), "issuers", issuer()));
        addMoney(things);
        return things;
    }

    private void addMoney(Map<String, String> things) {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        Participant payer = world.participant(exchange);
        String subscription = world.subscription(payer, service, "2026-10-01");
        things.put("accounts", made("billing-accounts", Map.of("billTo", world.organisation("Reseller"), "exchange", exchange)));
        things.put("subscriptions", subscription);
        things.put("waiver", made("subscriptions/" + subscription + "/waivers", Map.of("from", "2026-10-01", "until", "2026-10-31", "reason", "a test")));
        things.put("contracts", made("contracts", Map.of("participant", payer.id())));
        things.put("adjustments", made("price-adjustments", Map.of("percent", "10", "exchange", exchange, "validFrom", "2026-12-01", "reason", "a test")));
        things.put("payments", made("payments", Map.of("billingAccount", payer.billingAccount(), "amount", "40.00", "receivedOn", "2026-10-01", "currency", "BRL")));
        things.put("invoices", made("invoices", Map.of("billingAccount", payer.billingAccount(), "lines",
                List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", "100.00")))));
        things.put("runs", world.draft("2026-10", exchange).path("id").asString());
    }

    private String made(String collection, Map<String, ?> body) {
        return id(api.post(API + collection, UUID.randomUUID().toString(), body));
    }

    private static String id(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json().path(answer.json().has("item") ? "item" : "id").path("id").asString(answer.json().path("id").asString());
    }

    private String issuer() {
        String code = api.post(API + "issuers", Map.of("code", "h" + Scene.unique(), "legalName", "IX", "dueDays", 10,
                "series", Map.of("prefix", "H" + Scene.unique()))).json().path("code").asString();
        assertThat(api.put(API + "document-templates/" + code, Map.of("accent", "#112233")).status()).isBetween(200, 299);
        return code;
    }

    private String decision() {
        String id = UUID.randomUUID().toString();
        database.sql("""
                INSERT INTO pending_decision (public_id, kind, request, what, state, asked_by, asked_by_name, asked_at, expires_at, request_hash)
                VALUES (:id, 'invoice', '{}', 'a test', 'WAITING', 'user:other', 'other', '2026-01-01', '2199-01-01', :id)
                """).param("id", id).update();
        api.post(API + "decisions/" + id + "/reject", Map.of("reason", "a test"));
        return id;
    }
}
