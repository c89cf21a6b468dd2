package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.World.created202;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The way of a run as its users go it: requested, drafted by a job, looked at, approved, posted. */
@IntegrationTest
class BillingRunTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    private Invoices invoices;

    @Autowired
    BillingRunTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void chargesOnlyTheDaysUsedAndIssuesWithNumbersInTheOrderOfAccounts() {
        String exchange = world.exchange();
        String port = pricedService(exchange, "690.00");
        Participant whole = world.participant(exchange);
        Participant part = world.participant(exchange);
        world.subscription(whole, port, "2026-10-01");
        world.subscription(part, port, "2026-10-11");

        JsonNode run = world.bill("2026-10", exchange);

        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(2);
        assertThat(run.path("totals").path(0).path("amount").asString()).isEqualTo("1157.42");
        JsonNode invoices = world.invoicesOf(run);
        assertThat(texts(invoices, "total")).containsExactly("690.00", "467.42");
        assertThat(texts(invoices, "number")).isSorted().allMatch(number -> number.startsWith("IXBR01 "));
        JsonNode line = invoices.path(1).path("lines").path(0);
        assertThat(line.path("from").asString()).isEqualTo("2026-10-11");
        assertThat(line.path("days").asInt()).isEqualTo(21);
        assertThat(line.path("base").asInt()).isEqualTo(31);
        assertThat(line.path("explanation").asString()).contains("690.00").contains("467.42");
    }

    /** Strewn over the index of public ids, they would touch as many of its pages as all years have documents. */
    @Test
    void thePublicIdsOfARunLieTogether() {
        String exchange = world.exchange();
        String port = pricedService(exchange, "690.00");
        IntStream.range(0, 3).forEach(n -> world.subscription(world.participant(exchange), port, "2026-10-01"));

        JsonNode run = world.bill("2026-10", exchange);

        assertThat(texts(world.invoicesOf(run), "id")).hasSize(3).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id).startsWith(run.path("id").asString().substring(0, 8));
            assertThat(UUID.fromString(id).version()).isEqualTo(8);
        });
    }

    @Test
    void everyAccountHasOneOutcomeAndTheyAddUp() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "100.00"), "2026-10-01");
        world.subscription(world.participant(exchange), world.monthlyService(), "2026-10-01");
        world.participant(exchange);

        JsonNode counts = world.draft("2026-10", exchange).path("counts");

        assertThat(counts.path("due").asInt()).isEqualTo(3);
        assertThat(counts.path("billed").asInt()).isEqualTo(1);
        assertThat(counts.path("parked").asInt()).isEqualTo(1);
        assertThat(counts.path("nothingDue").asInt()).isEqualTo(1);
        assertThat(counts.path("failed").asInt()).isZero();
    }

    @Test
    void anAccountWithoutAPriceIsParkedAndBilledByARedraftWhenThePriceIsThere() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        Participant participant = world.participant(exchange);
        world.subscription(participant, service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        String run = drafted.path("id").asString();
        JsonNode parked = api.get("/api/v1/billing-runs/" + run + "/parked").json().path("items").path(0);
        assertThat(parked.path("reason").asString()).isEqualTo("NO_PRICE_IN_FORCE");
        assertThat(parked.path("detail").asString()).startsWith("Participant AS%d at '%s' has no price for '%s' on 2026-10-01."
                .formatted(participant.asn(), exchange, service));

        world.price(service, exchange, "55.00");
        created202(api.post("/api/v1/billing-runs/" + run + "/redraft", "{}"));
        JsonNode again = world.settled(run, "DRAFTED");

        assertThat(again.path("counts").path("billed").asInt()).isEqualTo(1);
        assertThat(again.path("counts").path("parked").asInt()).isZero();
        assertThat(again.path("contentHash").asString()).isNotEqualTo(drafted.path("contentHash").asString());
    }

    @Test
    void aSecondLiveRunOfAnExchangeIsRefusedWithTheOneInTheWay() {
        String exchange = world.exchange();
        String live = world.draft("2026-10", exchange).path("id").asString();

        Answer second = world.requestRun("2026-09", exchange, false);
        Answer overAll = world.requestRun("2026-10", null, false);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("run").asString()).isEqualTo(live);
        assertThat(overAll.status()).isEqualTo(409);
    }

    @Test
    void aMonthThatHasNotEndedCanOnlyBePreviewed() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "310.00"), "2099-01-01");

        Answer regular = world.requestRun("2099-01", exchange, false);
        JsonNode preview = world.settled(created202(world.requestRun("2099-01", exchange, true)), "DRAFTED");

        assertThat(regular.status()).isEqualTo(409);
        assertThat(regular.json().path("type").asString()).endsWith("period-not-ended");
        assertThat(preview.path("kind").asString()).isEqualTo("PREVIEW");
        assertThat(preview.path("totals").path(0).path("amount").asString()).isEqualTo("310.00");
        assertThat(world.approve(preview).status()).isEqualTo(409);
        assertThat(world.requestRun("2026-10", exchange, false).status()).isEqualTo(202);
    }

    @Test
    void approvalNeedsTheHashThatWasLookedAt() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "100.00"), "2026-10-01");
        String path = "/api/v1/billing-runs/" + world.draft("2026-10", exchange).path("id").asString() + "/approve";

        assertThat(api.post(path, "{}").status()).isEqualTo(400);
        assertThat(api.post(path, Map.of("contentHash", "0".repeat(64))).status()).isEqualTo(409);
        assertThat(api.post(path, Map.of("contentHash", "0".repeat(64), "issuedOn", "+12026-11-01")).status()).isEqualTo(400);
    }

    @Test
    void aChangeAfterTheDraftMakesTheAccountStaleUntilItIsRedrafted() {
        String exchange = world.exchange();
        Participant changed = world.participant(exchange);
        world.subscription(changed, pricedService(exchange, "100.00"), "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        world.subscription(changed, pricedService(exchange, "7.00"), "2026-10-01");

        Answer refused = world.approve(drafted);
        created202(api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/redraft", "{}"));
        JsonNode posted = world.post(world.settled(drafted.path("id").asString(), "DRAFTED"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("accounts").path(0).asString()).isEqualTo(changed.billingAccount());
        assertThat(posted.path("totals").path(0).path("amount").asString()).isEqualTo("107.00");
    }

    @Test
    void anOrganisationThatChangesItsNameIsSeenOnDraftsAgainAndOnNoIssuedInvoice() {
        String exchange = world.exchange();
        String organisation = world.organisation("Old Name Ltda");
        world.subscription(world.participant(exchange, organisation), pricedService(exchange, "100.00"), "2026-09-01");
        JsonNode september = world.bill("2026-09", exchange);
        String etag = api.get("/api/v1/organisations/" + organisation).etag();

        Answer renamed = api.patch("/api/v1/organisations/" + organisation, etag, Map.of("legalName", "New Name Ltda"));
        JsonNode october = world.bill("2026-10", exchange);

        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(payerOf(september)).isEqualTo("Old Name Ltda");
        assertThat(payerOf(october)).isEqualTo("New Name Ltda");
    }

    @Test
    void aDiscardedRunLeavesNothingAndTheMonthCanBeBilledAgain() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "100.00"), "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);

        created202(api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/discard", "{}"));
        JsonNode posted = world.bill("2026-10", exchange);

        assertThat(world.invoicesOf(drafted)).isEmpty();
        assertThat(api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/retry", "{}").status()).isEqualTo(409);
        assertThat(posted.path("totals").path(0).path("amount").asString()).isEqualTo("100.00");
    }

    @Test
    void billingAPostedMonthAgainFindsNothingDue() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "100.00"), "2026-10-01");
        world.bill("2026-10", exchange);

        JsonNode again = world.draft("2026-10", exchange);

        assertThat(again.path("counts").path("billed").asInt()).isZero();
        assertThat(again.path("counts").path("nothingDue").asInt()).isEqualTo(1);
    }

    @Test
    void aOneOffChargeIsMadeOnceAndWhole() {
        String exchange = world.exchange();
        String setup = world.service(Map.of("recurring", false));
        world.price(setup, exchange, "300.00");
        world.subscription(world.participant(exchange), setup, "2026-09-20");

        JsonNode september = world.bill("2026-09", exchange);
        JsonNode october = world.draft("2026-10", exchange);

        assertThat(september.path("totals").path(0).path("amount").asString()).isEqualTo("300.00");
        assertThat(october.path("counts").path("nothingDue").asInt()).isEqualTo(1);
    }

    @Test
    void daysThatCostNothingMakeNoDocumentAndCountAsCharged() {
        String exchange = world.exchange();
        String subscription = world.subscription(world.participant(exchange), pricedService(exchange, "0"), "2026-10-01");

        JsonNode run = world.bill("2026-10", exchange);

        assertThat(run.path("counts").path("nothingDue").asInt()).isEqualTo(1);
        assertThat(api.get("/api/v1/subscriptions/" + subscription).json().path("chargedThrough").asString()).isEqualTo("2026-10-31");
    }

    @Test
    void aMissedMonthIsCaughtUpWith() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange, "100.00"), "2026-08-01");

        JsonNode run = world.bill("2026-10", exchange);

        assertThat(run.path("totals").path(0).path("amount").asString()).isEqualTo("300.00");
        assertThat(world.invoicesOf(run).path(0).path("lines")).hasSize(3);
    }

    private String payerOf(JsonNode run) {
        String invoice = world.invoicesOf(run).path(0).path("id").asString();
        return invoices.print(invoice, new Caller("test", Role.VIEWER, null, null), Locale.ENGLISH).payer().legalName();
    }

    private String pricedService(String exchange, String price) {
        String service = world.monthlyService();
        world.price(service, exchange, price);
        return service;
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString()).toList();
    }
}
