package br.ix.invoice.invoicing.preview;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every call about charging that can be previewed, one after the other, at an exchange with issued documents and beside one with a draft: no
 * row of any table that they write is another afterwards.
 */
@IntegrationTest
class PreviewsLeaveNothingTest {

    private static final Path CONTRACT = Path.of("docs/reference/contract.txt");
    private static final Pattern PREVIEWED = Pattern.compile("parameter (\\w+) query preview = ");

    /** What came in: {@code CreditRefundTest} and its kin; the preview of a run is a run. */
    private static final Pattern OTHERS = Pattern.compile("createBillingRun|\\w*Payment|(refund|refundReversal|writeOff|reverseWriteOffOf)Invoice");

    /** The tables of the modules that charging is about, and what they tell others. */
    private static final String TABLES = "exchange|exchange_issuer|issuer|issuer_print|organisation|participant\\w*|profile_discount|service\\w*|price\\w*"
            + "|agreed_adjustment|tax_rule|subscription\\w*|billing_\\w+|charge_\\w+|settled_days|invoice|invoice_line|invoice_line_tax|invoice_tax"
            + "|invoice_key|number_series|payer|catalog_version|account_entry|account_credit|idempotency_key|EVENT_PUBLICATION";

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;

    @Autowired
    PreviewsLeaveNothingTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.world = new World(api);
    }

    @Test
    void everyCallThatCanBePreviewedLeavesEveryTableAsItWas() throws IOException {
        Map<String, Look> looks = looks();
        Map<String, String> before = whenNothingHappens();

        Map<String, Answer> answers = new TreeMap<>();
        looks.forEach((operation, look) -> answers.put(operation, look.at(api)));

        assertThat(answers.entrySet()).filteredOn(answer -> answer.getValue().status() != 200)
                .extracting(answer -> answer.getKey() + ": " + answer.getValue().text()).isEmpty();
        assertThat(tables()).isEqualTo(before);
        assertThat(looks.keySet()).isEqualTo(operations());
    }

    /** A call, with an {@code If-Match} where it has one, and with a key as a caller that repeats it has. */
    private record Look(String method, String path, Object body, String etag) {

        Answer at(ApiClient api) {
            ApiClient matched = etag == null ? api : api.with("If-Match", etag);
            return (method.equals("POST") ? matched.with("Idempotency-Key", "look-" + Scene.unique()) : matched)
                    .send(method, path + "?preview=true", body);
        }
    }

    private Map<String, Look> looks() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        Scene scene = new Scene(api);
        String price = scene.make("prices", Map.of("service", port, "unitPrice", "690.00", "currency", "BRL", "validFrom", "2020-01-01"));
        Participant network = world.participant(exchange);
        Participant reseller = world.participant(exchange);
        String subscription = world.subscription(network, port, "2026-08-01");
        String profile = scene.profile("10");
        patch("/api/v1/participants/" + network.id(), Map.of("profile", profile));
        String invoice = world.invoicesOf(world.bill("2026-08", exchange)).path(0).path("id").asString();
        String besides = world.exchange();
        world.subscription(world.participant(besides), port, "2026-08-01");
        world.draft("2026-08", besides);
        Looks looks = new Looks();
        subscriptions(looks, network, Map.of("participant", network.id(), "service", port, "quantity", "1", "startsOn", "2026-08-01"), subscription);
        prices(looks, port, price);
        looks.patch("changeParticipant", "participants/" + network.id(), Map.of("billingAccount", reseller.billingAccount(), "effectiveOn", "2026-08-16"));
        looks.patch("changeParticipantProfile", "participant-profiles/" + profile, Map.of("discountPercent", "50", "effectiveOn", "2026-08-16"));
        looks.patch("changeBillingAccount", "billing-accounts/" + network.billingAccount(), Map.of("billTo", reseller.organisation(), "effectiveOn", "2026-08-16"));
        looks.patch("changeService", "services/" + port, Map.of("timing", "ADVANCE", "effectiveOn", "2026-10-01"));
        looks.patch("changeExchange", "exchanges/" + exchange, Map.of("issuer", issuer(scene), "effectiveOn", "2026-08-01"));
        looks.post("createInvoice", "invoices", Map.of("billingAccount", network.billingAccount(), "subscriptions", List.of(subscription), "through", "2026-12-10"));
        looks.post("cancelInvoice", "invoices/" + invoice + "/cancel", Map.of("reason", "a look"));
        looks.post("createCreditNoteOfInvoice", "invoices/" + invoice + "/credit-notes", Map.of("reason", "a look", "effect", "REBILL"));
        return looks.all;
    }

    private void subscriptions(Looks looks, Participant network, Map<String, Object> another, String subscription) {
        String path = "subscriptions/" + subscription;
        looks.post("createSubscription", "subscriptions", another);
        looks.patch("changeSubscription", path, Map.of("quantity", "2", "effectiveOn", "2026-08-11"));
        looks.post("voidSubscription", path + "/void", Map.of("reason", "a look"));
        String waivers = path + "/waivers";
        Map<String, Object> days = Map.of("from", "2027-01-01", "until", "2027-01-31", "reason", "new member");
        Answer waiver = api.post("/api/v1/" + waivers, days);
        assertThat(waiver.status()).as(waiver.text()).isEqualTo(201);
        String granted = waivers + "/" + waiver.json().path("id").asString();
        looks.post("createWaiverOfSubscription", waivers, Scene.with(Scene.with(days, "from", "2026-08-01"), "until", "2026-08-31"));
        looks.patch("changeWaiverOfSubscription", granted, Map.of("percent", "50"));
        looks.delete("deleteWaiverOfSubscription", granted);
    }

    private void prices(Looks looks, String port, String price) {
        Map<String, Object> later = Map.of("service", port, "unitPrice", "700.00", "currency", "BRL", "validFrom", "2026-08-11");
        looks.post("createPrice", "prices", later);
        looks.patch("changePrice", "prices/" + price, Map.of("unitPrice", "345.00"));
        Answer coming = api.post("/api/v1/prices", Scene.with(later, "validFrom", "2096-01-01"));
        looks.delete("deletePrice", "prices/" + coming.json().path("id").asString());
        Map<String, Object> yearly = Map.of("validFrom", "2097-01-01", "reason", "anniversary", "prices",
                List.of(Map.of("service", port, "currency", "BRL", "unitPrice", "720.30")));
        looks.post("createPriceAdjustment", "price-adjustments", Scene.with(yearly, "validFrom", "2098-01-01"));
        String adjustment = new Scene(api).make("price-adjustments", yearly);
        looks.delete("deletePriceAdjustment", "price-adjustments/" + adjustment);
        Map<String, Object> tax = Map.of("code", "ISS", "name", "ISS", "kind", "EXCLUSIVE", "ratePercent", "5", "service", port, "validFrom", "2090-01-01");
        String rule = new Scene(api).make("tax-rules", tax);
        looks.post("createTaxRule", "tax-rules", Scene.with(Scene.with(tax, "validFrom", "2026-08-01"), "validUntil", "2089-12-31"));
        looks.patch("changeTaxRule", "tax-rules/" + rule, Map.of("validUntil", "2091-12-31"));
        looks.delete("deleteTaxRule", "tax-rules/" + rule);
    }

    private String issuer(Scene scene) {
        return scene.make("issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Another issuer", "dueDays", 10, "series",
                Map.of("prefix", "L" + Scene.unique())));
    }

    private void patch(String path, Map<String, Object> fields) {
        assertThat(api.patch(path, api.get(path).etag(), fields).status()).isEqualTo(200);
    }

    /** Calls by the id of their operation. */
    private final class Looks {

        private final Map<String, Look> all = new TreeMap<>();

        void post(String operation, String path, Map<String, Object> body) {
            all.put(operation, new Look("POST", "/api/v1/" + path, body, null));
        }

        void patch(String operation, String path, Map<String, Object> body) {
            all.put(operation, new Look("PATCH", "/api/v1/" + path, body, api.get("/api/v1/" + path).etag()));
        }

        void delete(String operation, String path) {
            all.put(operation, new Look("DELETE", "/api/v1/" + path, null, api.get("/api/v1/" + path).etag()));
        }
    }

    private static Set<String> operations() throws IOException {
        return PREVIEWED.matcher(Files.readString(CONTRACT)).results().map((MatchResult found) -> found.group(1))
                .filter(operation -> !OTHERS.matcher(operation).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What other tests left to be told is told. */
    private Map<String, String> whenNothingHappens() {
        Map<String, String> last = new HashMap<>();
        return Awaitility.await("the tables stand still").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).until(() -> {
            Map<String, String> previous = Map.copyOf(last);
            last.clear();
            last.putAll(tables());
            return Map.copyOf(last).equals(previous) ? previous : null;
        }, still -> still != null);
    }

    /** A checksum of all rows of each table. */
    private Map<String, String> tables() {
        List<String> names = jdbc.sql("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME REGEXP :names")
                .param("names", "^(" + TABLES + ")$").query(String.class).list();
        Map<String, String> sums = new TreeMap<>();
        jdbc.sql("CHECKSUM TABLE " + String.join(", ", names)).query(row -> {
            sums.put(row.getString(1), row.getString(2));
        });
        return sums;
    }
}
