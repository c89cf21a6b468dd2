package br.ix.invoice.invoicing;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Invoices outside of runs: subscriptions through a day, or free lines; the next run finds what they charged. */
@IntegrationTest
class RequestedInvoicesTest {

    private static final String INVOICES = "/api/v1/invoices";

    private final ApiClient api;
    private final World world;

    @Autowired
    RequestedInvoicesTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void subscriptionsAreChargedThroughALaterDayAndTheNextRunsFindThemCharged() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, priced(exchange, "690.00"), "2026-09-16");

        Answer issued = post(onRequest(participant, "2026-11-10", subscription));

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.header("Location")).isEqualTo(INVOICES + "/" + issued.json().path("id").asString());
        assertThat(issued.etag()).startsWith("\"1-");
        assertThat(issued.json().path("kind").asString()).isEqualTo("ON_REQUEST");
        assertThat(issued.json().path("state").asString()).isEqualTo("ISSUED");
        assertThat(issued.json().path("number").asString()).isNotEmpty();
        assertThat(issued.json().path("period").isNull()).isTrue();
        assertThat(issued.json().path("run").isNull()).isTrue();
        assertThat(issued.json().path("dueOn").asString()).isGreaterThan(issued.json().path("issuedOn").asString());
        assertThat(texts(issued.json().path("lines"), "amount")).containsExactly("345.00", "690.00", "230.00");
        assertThat(issued.json().path("total").asString()).isEqualTo("1265.00");
        assertThat(world.invoicesOf(world.bill("2026-09", exchange))).isEmpty();
        assertThat(world.invoicesOf(world.bill("2026-10", exchange))).isEmpty();
        assertThat(chargedThrough(subscription)).isEqualTo("2026-11-10");
    }

    @Test
    void onlyTheChosenSubscriptionsAreChargedAndTheRunChargesTheOthers() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String service = priced(exchange, "100.00");
        String chosen = world.subscription(participant, service, "2026-10-01");
        String other = world.subscription(participant, service, "2026-10-01");

        Answer issued = post(onRequest(participant, "2026-10-31", chosen));
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(texts(issued.json().path("lines"), "subscription")).containsExactly(chosen);
        assertThat(texts(world.invoicesOf(october).path(0).path("lines"), "subscription")).containsExactly(other);
        assertThat(world.invoicesOf(october).path(0).path("kind").asString()).isEqualTo("REGULAR");
    }

    @Test
    void theSameDaysAskedForAgainHaveNothingToCharge() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, priced(exchange, "100.00"), "2026-10-01");
        post(onRequest(participant, "2026-10-31", subscription));

        Answer again = post(onRequest(participant, "2026-10-31", subscription));

        assertThat(problem(again)).isEqualTo("409 nothing-to-charge");
    }

    @Test
    void theSameKeyGivesTheSameInvoiceAgain() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        Map<String, Object> body = manual(participant, line("Cross connect", "1", "150.00"));
        String key = UUID.randomUUID().toString();

        Answer first = api.post(INVOICES, key, body);
        Answer second = api.post(INVOICES, key, body);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json().path("number").asString()).isEqualTo(first.json().path("number").asString());
        assertThat(problem(api.post(INVOICES, body))).isEqualTo("400 idempotency-key-required");
    }

    @Test
    void freeLinesAreQuantityTimesPriceLessDiscountRoundedOnce() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        Map<String, Object> body = manual(participant, line("Cross connect", "3", "33.3333"),
                Map.of("description", "Hours on site", "quantity", "2.5", "unitPrice", "120.01", "discountPercent", "10"));
        body.put("purchaseOrder", "PO 7/2026");

        JsonNode issued = post(body).json();

        assertThat(issued.path("kind").asString()).isEqualTo("MANUAL");
        assertThat(texts(issued.path("lines"), "amount")).containsExactly("100.00", "270.02");
        assertThat(issued.path("lines").path(1).path("discountPercent").asString()).isEqualTo("10");
        assertThat(issued.path("lines").path(1).path("explanation").asString()).contains("2.5 × BRL 120.01", "10% (line)");
        assertThat(issued.path("total").asString()).isEqualTo("370.02");
        assertThat(issued.path("open").asString()).isEqualTo("370.02");
        assertThat(issued.path("purchaseOrder").asString()).isEqualTo("PO 7/2026");
        assertThat(problem(post(manual(participant, line("Nothing", "1", "0"))))).isEqualTo("409 nothing-to-charge");
    }

    @Test
    void aPreviewShowsWhatWouldBeAndLeavesNothingBehind() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, priced(exchange, "690.00"), "2026-10-01");
        Map<String, Object> body = onRequest(participant, "2026-10-31", subscription);
        String series = api.get("/api/v1/number-series").text();

        Answer preview = api.post(INVOICES + "?preview=true", body);
        Answer keyed = api.post(INVOICES + "?preview=true", UUID.randomUUID().toString(), body);

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(keyed.status()).as(keyed.text()).isEqualTo(200);
        assertThat(preview.header("Location")).isNull();
        assertThat(preview.json().path("number").isNull()).isTrue();
        assertThat(preview.json().path("total").asString()).isEqualTo("690.00");
        assertThat(api.get("/api/v1/number-series").text()).isEqualTo(series);
        assertThat(api.get(INVOICES + "/" + preview.json().path("id").asString()).status()).isEqualTo(404);
        assertThat(chargedThrough(subscription)).isEqualTo("null");
        assertThat(post(body).json().path("lines")).isEqualTo(preview.json().path("lines"));
    }

    @Test
    void aDraftHoldsItsAccountsUntilItIsDiscardedOrAnAccountIsLeftOut() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, priced(exchange, "690.00"), "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        String run = "/api/v1/billing-runs/" + drafted.path("id").asString();

        Answer held = post(onRequest(participant, "2026-10-31", subscription));
        Answer heldByHand = post(manual(participant, line("Cross connect", "1", "150.00")));
        api.post(run + "/exclude", Map.of("accounts", List.of(participant.billingAccount()), "reason", "by hand"));
        Answer free = post(onRequest(participant, "2026-10-31", subscription));

        assertThat(problem(held)).isEqualTo("409 account-in-draft");
        assertThat(held.json().path("run").asString()).isEqualTo(drafted.path("id").asString());
        assertThat(fields(held)).containsExactly("billingAccount");
        assertThat(problem(heldByHand)).isEqualTo("409 account-in-draft");
        assertThat(free.status()).as(free.text()).isEqualTo(201);
        api.post(run + "/discard", Map.of());
    }

    @Test
    void everyFaultIsToldAtOnceWithItsField() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        Participant another = world.participant(exchange);
        String service = priced(exchange, "100.00");
        String own = world.subscription(participant, service, "2026-10-01");
        String others = world.subscription(another, service, "2026-10-01");

        assertThat(fields(post(Map.of()))).containsExactly("subscriptions", "billingAccount");
        assertThat(fields(post(Map.of("billingAccount", "x", "subscriptions", List.of(), "through", "soon"))))
                .containsExactlyInAnyOrder("subscriptions", "through");
        assertThat(fields(post(Map.of("billingAccount", UUID.randomUUID().toString(), "lines", List.of(line("A", "1", "1"))))))
                .containsExactly("billingAccount");
        assertThat(fields(post(onRequest(participant, "2026-10-31", own, others, UUID.randomUUID().toString()))))
                .containsExactly("subscriptions", "subscriptions");
        assertThat(fields(post(onRequest(participant, "2099-12-31", own)))).containsExactly("through");
        assertThat(fields(post(onRequest(participant, "2026-10-31", own, own)))).containsExactly("subscriptions");
        Map<String, Object> both = onRequest(participant, "2026-10-31", own);
        both.put("lines", List.of(line(" ", "0", "1.00001")));
        assertThat(fields(post(both))).containsExactlyInAnyOrder("subscriptions", "through", "lines[0].description", "lines[0].quantity",
                "lines[0].unitPrice");
        assertThat(fields(post(manual(participant, line("Much", "99999999", "999999999999999"))))).containsExactly("lines[0].unitPrice");
        assertThat(chargedThrough(own)).isEqualTo("null");
    }

    @Test
    void daysWithoutAPriceOrBeforeTheLimitAreNotCharged() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String unpriced = world.subscription(participant, world.monthlyService(), "2026-10-01");
        String old = world.subscription(participant, priced(exchange, "100.00"), "2024-01-01");

        assertThat(problem(post(onRequest(participant, "2026-10-31", unpriced)))).isEqualTo("409 no-price-in-force");
        assertThat(problem(post(onRequest(participant, "2026-10-31", old)))).isEqualTo("409 catch-up-limit");
    }

    @Test
    void aChangeAfterwardsIsMadeGoodByTheNextRun() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, priced(exchange, "690.00"), "2026-09-01");
        Answer issued = post(onRequest(participant, "2026-10-31", subscription));
        String path = "/api/v1/subscriptions/" + subscription;

        Answer ended = api.patch(path, api.get(path).etag(), Map.of("endsOn", "2026-09-10"));
        JsonNode credit = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(credit.path("dueOn").isNull()).isTrue();
        assertThat(texts(credit.path("lines"), "amount")).containsExactly("-460.00", "-690.00");
        assertThat(texts(credit.path("lines"), "corrects")).containsOnly(issued.json().path("number").asString());
    }

    @Test
    void ofTwoInvoicesThatAreDueOnOneDayTheOneThatWasIssuedFirstIsPaidFirst() {
        String elsewhere = world.exchange();
        world.subscription(world.participant(elsewhere), priced(elsewhere, "1.00"), "2026-08-01");
        world.bill("2026-08", elsewhere);
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        JsonNode first = post(onRequest(participant, "2026-09-10", world.subscription(participant, priced(exchange, "690.00"), "2026-09-01"))).json();
        JsonNode second = world.invoicesOf(world.bill("2026-09", exchange)).path(0);

        Answer paid = api.post("/api/v1/payments", UUID.randomUUID().toString(),
                Map.of("billingAccount", participant.billingAccount(), "amount", "100.00", "receivedOn", "2026-10-05"));

        assertThat(second.path("dueOn")).isEqualTo(first.path("dueOn"));
        assertThat(texts(paid.json().path("allocations"), "invoice")).containsExactly(first.path("id").asString());
    }

    private Answer post(Map<String, Object> body) {
        return api.post(INVOICES, UUID.randomUUID().toString(), body);
    }

    private static Map<String, Object> onRequest(Participant participant, String through, String... subscriptions) {
        return new HashMap<>(Map.of("billingAccount", participant.billingAccount(), "subscriptions", List.of(subscriptions), "through", through));
    }

    @SafeVarargs
    private static Map<String, Object> manual(Participant participant, Map<String, Object>... lines) {
        return new HashMap<>(Map.of("billingAccount", participant.billingAccount(), "lines", List.of(lines)));
    }

    private static Map<String, Object> line(String description, String quantity, String unitPrice) {
        return Map.of("description", description, "quantity", quantity, "unitPrice", unitPrice);
    }

    private String priced(String exchange, String price) {
        String service = world.monthlyService();
        world.price(service, exchange, price);
        return service;
    }

    private String chargedThrough(String subscription) {
        return api.get("/api/v1/subscriptions/" + subscription).json().path("chargedThrough").asString("null");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString("null")).toList();
    }
}
