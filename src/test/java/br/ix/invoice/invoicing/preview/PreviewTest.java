package br.ix.invoice.invoicing.preview;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** {@code ?preview=true}: the same code, rolled back; what is said is what the next run does. {@code NotedChanges} hears whom it concerns. */
@IntegrationTest
class PreviewTest {

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;
    private final String exchange;
    private final Participant participant;

    /** The last two months that have ended. */
    private final YearMonth closed;
    private final YearMonth before;

    @Autowired
    PreviewTest(ApiClient api, JdbcClient jdbc, BusinessClock clock, Exchanges exchanges) {
        this.api = api;
        this.jdbc = jdbc;
        this.world = new World(api);
        this.exchange = world.exchange();
        this.participant = world.participant(exchange);
        this.closed = exchanges.all().stream().map(one -> YearMonth.from(clock.today(one.timeZone()))).min(YearMonth::compareTo)
                .orElseGet(() -> YearMonth.from(clock.today(ZoneOffset.UTC))).minusMonths(1);
        this.before = closed.minusMonths(1);
    }

    @Test
    void aVoidSaysWhatTheNextRunCredits() {
        String subscription = world.subscription(participant, priced("690.00"), before.atDay(1).toString());
        world.bill(before.toString(), exchange);
        Answer looked = api.get("/api/v1/subscriptions/" + subscription);

        Answer preview = api.post("/api/v1/subscriptions/" + subscription + "/void?preview=true", Map.of("reason", "registered twice"));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.header("Location")).isNull();
        assertThat(preview.json().path("void").asBoolean()).isTrue();
        JsonNode impact = preview.json().path("impact");
        assertThat(impact.path("closedPeriod").asString()).isEqualTo(closed.toString());
        JsonNode row = only(impact);
        assertThat(row.path("billingAccount").asString()).isEqualTo(participant.billingAccount());
        assertThat(row.path("participant").asString()).isEqualTo(participant.id());
        assertThat(row.path("asn").asLong()).isEqualTo(participant.asn());
        assertThat(row.path("billTo").asString()).isEqualTo(participant.organisation());
        assertThat(figures(row, "closed")).isEqualTo("690.00 -> -690.00 = -1380.00");
        assertThat(figures(row, "coming")).isEqualTo("690.00 -> 0.00 = -690.00");
        assertThat(figures(row, "month")).isEqualTo("690.00 -> 0.00 = -690.00");
        assertThat(figures(impact.path("totals").path(0), "closed")).isEqualTo("690.00 -> -690.00 = -1380.00");
        assertThat(api.get("/api/v1/subscriptions/" + subscription).text()).isEqualTo(looked.text());
        assertThat(api.get("/api/v1/subscriptions/" + subscription).etag()).isEqualTo(looked.etag());
        api.post("/api/v1/subscriptions/" + subscription + "/void", Map.of("reason", "registered twice"));
        assertThat(world.invoicesOf(world.bill(closed.toString(), exchange)).path(0).path("total").asString()).isEqualTo("-690.00");
    }

    @Test
    void nothingOfItStays() {
        String service = priced("690.00");
        String subscription = world.subscription(participant, service, before.atDay(1).toString());
        world.bill(before.toString(), exchange);
        JsonNode drafted = world.draft(closed.toString(), exchange);
        List<Long> counts = counts();

        Answer price = api.with("Idempotency-Key", "preview-" + Scene.unique()).post("/api/v1/prices?preview=true", price(service, "700.00", before));
        String etag = api.get("/api/v1/subscriptions/" + subscription).etag();
        Answer end = api.patch("/api/v1/subscriptions/" + subscription + "?preview=true", etag, Map.of("endsOn", before.atEndOfMonth().toString()));

        assertThat(price.status()).as(price.text()).isEqualTo(200);
        assertThat(end.status()).as(end.text()).isEqualTo(200);
        assertThat(end.etag()).isEqualTo(etag);
        assertThat(counts()).isEqualTo(counts);
        assertThat(world.approve(drafted).status()).isEqualTo(202);
        world.settled(drafted.path("id").asString(), "POSTED");
    }

    @Test
    void theSameKeyMakesTheChangeAfterItsPreview() {
        String service = priced("690.00");
        ApiClient keyed = api.with("Idempotency-Key", "both-" + Scene.unique());

        Answer preview = keyed.post("/api/v1/prices?preview=true", price(service, "700.00", closed));
        Answer made = keyed.post("/api/v1/prices", price(service, "700.00", closed));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.header("Idempotency-Replayed")).isNull();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void aPriceSaysForEachParticipantWhatItMeans() {
        String service = priced("690.00");
        world.subscription(participant, service, Map.of("startsOn", closed.atDay(1).toString(), "quantity", "2"));
        Participant other = world.participant(exchange);
        world.subscription(other, service, Map.of("startsOn", closed.atDay(1).toString(), "discountPercent", "10"));
        world.participant(exchange);

        Answer preview = api.post("/api/v1/prices?preview=true", price(service, "700.00", closed.plusMonths(3)));

        JsonNode impact = preview.json().path("impact");
        assertThat(impact.path("comingPeriod").asString()).isEqualTo(closed.plusMonths(3).toString());
        assertThat(impact.path("count").asInt()).isEqualTo(2);
        assertThat(rows(impact, "closed")).isEmpty();
        assertThat(rows(impact, "month")).containsExactlyInAnyOrder(
                participant.asn() + " 1380.00 -> 1400.00 = 20.00", other.asn() + " 621.00 -> 630.00 = 9.00");
        assertThat(figures(impact.path("totals").path(0), "coming")).isEqualTo("2001.00 -> 2030.00 = 29.00");
    }

    @Test
    void itsRowsHavePages() {
        String service = priced("690.00");
        for (int i = 0; i < 3; i++) {
            world.subscription(world.participant(exchange), service, closed.atDay(1).toString());
        }

        String path = "/api/v1/prices?preview=true&limit=2";
        JsonNode first = api.post(path, price(service, "700.00", closed)).json().path("impact");
        JsonNode second = api.post(path + "&after=" + first.path("next").asString(), price(service, "700.00", closed)).json().path("impact");

        assertThat(first.path("accounts").size()).isEqualTo(2);
        assertThat(second.path("accounts").size()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("totals")).isEqualTo(first.path("totals"));
        assertThat(first.path("count").asInt()).isEqualTo(3);
        assertThat(Scene.fields(api.post("/api/v1/prices?preview=true&after=MQ", price(service, "700.00", closed)))).containsExactly("after");
        assertThat(Scene.fields(api.post("/api/v1/prices?limit=2", price(service, "700.00", closed)))).containsExactly("limit");
        assertThat(Scene.fields(api.post("/api/v1/prices?preview=maybe", price(service, "700.00", closed)))).containsExactly("preview");
    }

    @Test
    void aPriceThatGoesLeavesWhoHasNoneParked() {
        String service = world.monthlyService();
        Answer made = api.post("/api/v1/prices", price(service, "690.00", closed.plusMonths(2)));
        api.post("/api/v1/prices", with(price(service, "600.00", closed), "validUntil", closed.plusMonths(1).atEndOfMonth().toString()));
        world.subscription(participant, service, closed.atDay(1).toString());

        Answer preview = api.delete(made.header("Location") + "?preview=true", made.etag());

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        JsonNode row = only(preview.json().path("impact"));
        assertThat(row.path("parked").asString()).isEqualTo("NO_PRICE_IN_FORCE");
        assertThat(figures(row, "month")).isEqualTo("690.00 -> 0.00 = -690.00");
        assertThat(api.get(made.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void aRefusedChangeIsRefusedInItsPreviewToo() {
        String subscription = world.subscription(participant, priced("690.00"), before.atDay(1).toString());

        assertThat(Scene.problem(api.with("If-Match", "\"9\"").send("PATCH", "/api/v1/subscriptions/" + subscription + "?preview=true",
                Map.of("quantity", "2")))).isEqualTo("412 changed-meanwhile");
        assertThat(Scene.problem(api.patch("/api/v1/subscriptions/" + subscription + "?preview=true", "\"1\"", Map.of("quantity", "0"))))
                .isEqualTo("400 invalid-input");
    }

    @Test
    void anotherProfileAnotherPayerAndAnotherIssuerShowWhoPaysWhatToWhom() {
        world.subscription(participant, priced("690.00"), before.atDay(1).toString());
        world.bill(before.toString(), exchange);
        String profile = api.post("/api/v1/participant-profiles", Map.of("name", "P" + Scene.unique(), "discountPercent", "10")).json()
                .path("id").asString();
        String payer = world.organisation("Another payer");
        String issuer = api.post("/api/v1/issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Another issuer", "dueDayOfMonth", 15, "series",
                Map.of("prefix", "P" + Scene.unique() % 1000))).json().path("code").asString();
        String from = closed.atDay(1).toString();

        JsonNode discount = only(patched("/api/v1/participants/" + participant.id(), Map.of("profile", profile, "effectiveOn", from)));
        JsonNode paid = patched("/api/v1/billing-accounts/" + participant.billingAccount(), Map.of("billTo", payer, "effectiveOn", from));
        JsonNode issued = patched("/api/v1/exchanges/" + exchange, Map.of("issuer", issuer, "effectiveOn", from));

        assertThat(figures(discount, "closed")).isEqualTo("690.00 -> 621.00 = -69.00");
        assertThat(paid.path("accounts").valueStream().map(row -> row.path("billTo").asString() + " " + figures(row, "closed")))
                .containsExactlyInAnyOrder(participant.organisation() + " 690.00 -> 0.00 = -690.00", payer + " 0.00 -> 690.00 = 690.00");
        assertThat(figures(paid.path("totals").path(0), "closed")).isEqualTo("690.00 -> 690.00 = 0.00");
        assertThat(issued.path("accounts").valueStream().map(row -> row.path("issuer").asString() + " " + figures(row, "closed")))
                .containsExactlyInAnyOrder("default 690.00 -> 0.00 = -690.00", issuer + " 0.00 -> 690.00 = 690.00");
    }

    @Test
    void aNewSubscriptionAndAnEndedOneAndWhoLeavesAreSeenBefore() {
        String service = priced("690.00");
        String subscription = world.subscription(participant, service, before.atDay(1).toString());
        world.bill(before.toString(), exchange);
        String last = before.atDay(10).toString();

        JsonNode made = only(api.post("/api/v1/subscriptions?preview=true", Map.of("participant", participant.id(), "service", service,
                "startsOn", closed.atDay(1).toString())).json().path("impact"));
        JsonNode ended = only(patched("/api/v1/subscriptions/" + subscription, Map.of("endsOn", last)));
        JsonNode left = only(patched("/api/v1/participants/" + participant.id(), Map.of("leftOn", last)));

        assertThat(figures(made, "closed")).isEqualTo("690.00 -> 1380.00 = 690.00");
        assertThat(figures(ended, "month")).isEqualTo("690.00 -> 0.00 = -690.00");
        assertThat(left).isEqualTo(ended);
        assertThat(api.get("/api/v1/subscriptions?participant=" + participant.id()).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void anotherTimingShowsTheRunThatBringsTwoMonths() {
        String service = priced("690.00");
        world.subscription(participant, service, before.atDay(1).toString());
        world.bill(before.toString(), exchange);

        JsonNode impact = patched("/api/v1/services/" + service,
                Map.of("timing", "ADVANCE", "effectiveOn", closed.plusMonths(2).atDay(1).toString()));

        assertThat(impact.path("comingPeriod").asString()).isEqualTo(closed.plusMonths(1).toString());
        assertThat(figures(only(impact), "coming")).isEqualTo("690.00 -> 1380.00 = 690.00");
        assertThat(figures(only(impact), "month")).isEqualTo("690.00 -> 690.00 = 0.00");
    }

    @Test
    void aProfilesDiscountAndAnotherAccountAreSeenBefore() {
        String profile = api.post("/api/v1/participant-profiles", Map.of("name", "P" + Scene.unique(), "discountPercent", "10")).json()
                .path("id").asString();
        String path = "/api/v1/participants/" + participant.id();
        api.patch(path, api.get(path).etag(), Map.of("profile", profile));
        world.subscription(participant, priced("690.00"), before.atDay(1).toString());
        world.bill(before.toString(), exchange);
        String account = api.post("/api/v1/billing-accounts", Map.of("billTo", world.organisation("Reseller"), "exchange", exchange)).json()
                .path("id").asString();
        String from = closed.atDay(1).toString();

        JsonNode discount = only(patched("/api/v1/participant-profiles/" + profile, Map.of("discountPercent", "20", "effectiveOn", from)));
        JsonNode moved = patched(path, Map.of("billingAccount", account, "effectiveOn", from));

        assertThat(figures(discount, "closed")).isEqualTo("621.00 -> 552.00 = -69.00");
        assertThat(moved.path("accounts").valueStream().map(row -> row.path("billingAccount").asString() + " " + figures(row, "closed")))
                .containsExactlyInAnyOrder(participant.billingAccount() + " 621.00 -> 0.00 = -621.00", account + " 0.00 -> 621.00 = 621.00");
    }

    private JsonNode patched(String path, Map<String, Object> body) {
        Answer answer = api.patch(path + "?preview=true", api.get(path).etag(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("impact");
    }

    /** How many rows there are in the tables that a change writes, and what marks it leaves. */
    private List<Long> counts() {
        return jdbc.sql("""
                SELECT (SELECT COUNT(*) FROM price), (SELECT COUNT(*) FROM EVENT_PUBLICATION), (SELECT COUNT(*) FROM idempotency_key),
                       (SELECT COUNT(*) FROM charge_state WHERE revised_from IS NOT NULL), (SELECT COALESCE(SUM(version), 0) FROM charge_state),
                       (SELECT COUNT(*) FROM billing_run_account WHERE stale = 1), (SELECT version FROM catalog_version),
                       (SELECT COUNT(*) FROM job_request)
                """).query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getLong(6), row.getLong(7), row.getLong(8))).single();
    }

    private String priced(String unitPrice) {
        String service = world.monthlyService();
        world.price(service, exchange, unitPrice);
        return service;
    }

    private Map<String, Object> price(String service, String unitPrice, YearMonth from) {
        return Map.of("service", service, "exchange", exchange, "unitPrice", unitPrice, "currency", "BRL", "validFrom", from.atDay(1).toString());
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static JsonNode only(JsonNode impact) {
        assertThat(impact.path("accounts").size()).as(impact.toString()).isEqualTo(1);
        return impact.path("accounts").path(0);
    }

    private static List<String> rows(JsonNode impact, String amount) {
        return impact.path("accounts").valueStream().filter(row -> !row.path(amount).path("difference").asString().equals("0.00"))
                .map(row -> row.path("asn").asLong() + " " + figures(row, amount)).toList();
    }

    private static String figures(JsonNode row, String amount) {
        JsonNode figures = row.path(amount);
        return figures.path("before").asString() + " -> " + figures.path("after").asString() + " = " + figures.path("difference").asString();
    }
}
