package br.ix.invoice.invoicing.taxing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Taxes on the documents of runs, through the API; drafts under a rule that changes ({@code TaxedDrafts}) are stale. Rules are for the service of the test, so that no other test meets them. */
@IntegrationTest
class TaxedRunTest {

    private final ApiClient api;
    private final JdbcClient database;
    private final World world;
    private String exchange;
    private String service;
    private Participant participant;

    @Autowired
    TaxedRunTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
        this.world = new World(api);
    }

    @BeforeEach
    void begin() {
        exchange = world.exchange();
        service = world.monthlyService();
        world.price(service, exchange, "690.00");
        participant = world.participant(exchange);
    }

    @ParameterizedTest(name = "{0} {1} %: {2} + {3} = {4}, {5} to be paid")
    @CsvSource({"EXCLUSIVE, 5, 690.00, 34.50, 724.50, 724.50, 690.00, 34.50", "INCLUSIVE, 20, 575.00, 115.00, 690.00, 690.00, 575.00, 115.00",
        "GROSS_UP, 5, 690.00, 36.32, 726.32, 726.32, 726.32, 36.32", "WITHHELD, 1.5, 690.00, 0.00, 690.00, 679.65, 690.00, 10.35"})
    void aRunTaxesWhatItCharges(String kind, String rate, String subtotal, String tax, String total, String payable, String base, String amount) {
        rule(Map.of("kind", kind, "ratePercent", rate));
        world.subscription(participant, service, "2026-10-01");

        JsonNode posted = world.bill("2026-10", exchange);

        JsonNode invoice = world.invoicesOf(posted).path(0);
        assertThat(texts(invoice, "subtotal", "taxTotal", "total", "payable", "open")).containsExactly(subtotal, tax, total, payable, payable);
        assertThat(texts(invoice.path("taxes").path(0), "code", "kind", "ratePercent", "base", "amount"))
                .containsExactly("ISS", kind, rate, base, amount);
        assertThat(texts(invoice.path("lines").path(0).path("taxes").path(0), "code", "ratePercent")).containsExactly("ISS", rate);
        assertThat(posted.path("totals").path(0).path("amount").asString()).isEqualTo(total);
    }

    @Test
    void aDocumentWithoutARuleHasNoTaxAndNoRow() {
        world.subscription(participant, service, "2026-10-01");

        JsonNode invoice = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(texts(invoice, "subtotal", "taxTotal", "total", "withheldTotal", "payable"))
                .containsExactly("690.00", "0.00", "690.00", "0.00", "690.00");
        assertThat(invoice.path("taxes")).isEmpty();
        assertThat(rowsOf(invoice)).isZero();
    }

    @Test
    void anExemptionSaysItsReasonInTheReadersLanguage() {
        rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        Map<String, Object> exempt = new HashMap<>(Map.of("kind", "EXEMPT", "exemptionReason", "Art. 150, VI, c", "customer", participant.organisation()));
        exempt.put("ratePercent", null);
        rule(exempt);
        world.subscription(participant, service, "2026-10-01");
        Participant other = world.participant(exchange);
        world.subscription(other, service, "2026-10-01");

        JsonNode invoices = world.invoicesOf(world.bill("2026-10", exchange));

        assertThat(StreamSupport.stream(invoices.spliterator(), false).map(one -> one.path("total").asString()))
                .containsExactlyInAnyOrder("690.00", "726.32");
        JsonNode exempted = api.with("Accept-Language", "pt").get("/api/v1/invoices?billingAccount=" + participant.billingAccount())
                .json().path("items").path(0);
        assertThat(texts(exempted.path("taxes").path(0), "amount", "reason", "explanation"))
                .containsExactly("0.00", "Art. 150, VI, c", "BRL 690,00 isento: Art. 150, VI, c");
    }

    @Test
    void theTaxPointIsTheLastDayOfALine() {
        rule(Map.of("ratePercent", "2", "validUntil", "2026-10-30"));
        rule(Map.of("ratePercent", "5", "validFrom", "2026-10-31"));
        world.subscription(participant, service, "2026-10-01");
        world.subscription(participant, service, Map.of("startsOn", "2026-10-01", "endsOn", "2026-10-30"));

        JsonNode invoice = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(StreamSupport.stream(invoice.path("taxes").spliterator(), false).map(tax -> tax.path("ratePercent").asString()))
                .containsExactly("2", "5");
        assertThat(invoice.path("total").asString()).isEqualTo("1405.59");
    }

    @Test
    void aRuleThatChangesUnderADraftMakesItsAccountsStale() {
        world.subscription(participant, service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);

        Answer made = rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        Answer refused = world.approve(drafted);
        api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/redraft", Map.of());
        JsonNode again = world.settled(drafted.path("id").asString(), "DRAFTED");

        assertThat(Scene.problem(refused)).isEqualTo("409 stale-accounts");
        assertThat(again.path("contentHash").asString()).isNotEqualTo(drafted.path("contentHash").asString());
        assertThat(again.path("totals").path(0).path("amount").asString()).isEqualTo("726.32");

        assertThat(api.delete(made.header("Location"), made.etag()).status()).as("nothing is issued yet").isEqualTo(204);
        assertThat(Scene.problem(world.approve(again))).isEqualTo("409 stale-accounts");
        api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/redraft", Map.of());
        JsonNode third = world.settled(drafted.path("id").asString(), "DRAFTED");
        assertThat(third.path("contentHash").asString()).isEqualTo(drafted.path("contentHash").asString());
        assertThat(world.invoicesOf(world.post(third)).path(0).path("total").asString()).isEqualTo("690.00");
    }

    /** Whichever comes first: what is issued in the end is taxed by the rule. */
    @RepeatedTest(4)
    void aRuleThatComesWhileARunDraftsIsNotMissed() {
        for (int i = 0; i < 8; i++) {
            world.subscription(world.participant(exchange), service, "2026-10-01");
        }
        String run = World.created202(world.requestRun("2026-10", exchange, false));

        rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        JsonNode drafted = world.settled(run, "DRAFTED");
        if (Scene.problem(world.approve(drafted)).equals("409 stale-accounts")) {
            api.post("/api/v1/billing-runs/" + run + "/redraft", Map.of());
            assertThat(world.approve(world.settled(run, "DRAFTED")).status()).isEqualTo(202);
        }

        JsonNode invoices = world.invoicesOf(world.settled(run, "POSTED"));
        assertThat(StreamSupport.stream(invoices.spliterator(), false).map(one -> one.path("total").asString()))
                .hasSize(8).containsOnly("726.32");
    }

    @Test
    void aRuleForLaterDaysLeavesDraftsAlone() {
        world.subscription(participant, service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);

        rule(Map.of("ratePercent", "5", "validFrom", "2026-11-01"));

        assertThat(world.invoicesOf(world.post(drafted)).path(0).path("total").asString()).isEqualTo("690.00");
    }

    @Test
    void aDifferenceIsTaxedAsWhatItCorrectsWas() {
        Answer old = rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        String subscription = world.subscription(participant, service, "2026-09-01");
        JsonNode september = world.invoicesOf(world.bill("2026-09", exchange)).path(0);
        api.patch(old.header("Location"), old.etag(), Map.of("validUntil", "2026-09-30"));
        rule(Map.of("kind", "EXCLUSIVE", "ratePercent", "10", "validFrom", "2026-10-01"));
        api.patch("/api/v1/subscriptions/" + subscription, api.get("/api/v1/subscriptions/" + subscription).etag(), Map.of("endsOn", "2026-09-10"));

        JsonNode credit = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(september.path("total").asString()).isEqualTo("726.32");
        assertThat(texts(credit, "kind", "subtotal", "taxTotal", "total")).containsExactly("CREDIT_NOTE", "-460.00", "-24.21", "-484.21");
        assertThat(texts(credit.path("taxes").path(0), "kind", "ratePercent", "base")).containsExactly("GROSS_UP", "5", "-484.21");
    }

    @Test
    void whatWasChargedBeforeATaxBeganIsTakenBackWithoutIt() {
        String subscription = world.subscription(participant, service, "2026-09-01");
        world.bill("2026-09", exchange);
        rule(Map.of("kind", "EXCLUSIVE", "ratePercent", "10"));
        api.patch("/api/v1/subscriptions/" + subscription, api.get("/api/v1/subscriptions/" + subscription).etag(), Map.of("endsOn", "2026-09-10"));

        JsonNode credit = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(texts(credit, "taxTotal", "total")).containsExactly("0.00", "-460.00");
    }

    @Test
    void whatBeganMuchLaterIsCreditedWithItsTaxesToTheCent() {
        rule(Map.of("kind", "INCLUSIVE", "ratePercent", "19"));
        String subscription = world.subscription(participant, service, "2026-09-08");
        JsonNode september = world.invoicesOf(world.bill("2026-09", exchange)).path(0);
        api.patch("/api/v1/subscriptions/" + subscription, api.get("/api/v1/subscriptions/" + subscription).etag(), Map.of("startsOn", "2026-12-01"));

        JsonNode credit = world.invoicesOf(world.bill("2026-10", exchange)).path(0);

        assertThat(texts(credit, "subtotal", "taxTotal", "total"))
                .isEqualTo(texts(september, "subtotal", "taxTotal", "total").stream().map("-"::concat).toList());
    }

    @Test
    void aRuleThatWasUsedIsEndedAndNotChangedInThePast() {
        Answer made = rule(Map.of("ratePercent", "5"));
        String address = made.header("Location");
        world.subscription(participant, service, "2026-10-01");
        world.bill("2026-10", exchange);

        assertThat(Scene.problem(api.patch(address, made.etag(), Map.of("ratePercent", "4")))).isEqualTo("409 tax-rule-in-use");
        assertThat(Scene.problem(api.patch(address, made.etag(), Map.of("validFrom", "2026-10-02")))).isEqualTo("409 tax-rule-in-use");
        assertThat(Scene.problem(api.patch(address, made.etag(), Map.of("validUntil", "2026-10-30")))).isEqualTo("409 tax-rule-in-use");
        assertThat(Scene.problem(api.delete(address, made.etag()))).isEqualTo("409 tax-rule-in-use");
        assertThat(api.patch(address, made.etag(), Map.of("validUntil", "2026-10-31", "name", "ISS until October")).status()).isEqualTo(200);
    }

    @Test
    void taxesThatDoNotAddUpFailTheRunLoudly() {
        rule(Map.of("kind", "INCLUSIVE", "ratePercent", "19"));
        world.subscription(participant, service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        String invoice = world.invoicesOf(drafted).path(0).path("id").asString();

        raiseTax(invoice, "1.00");
        assertThat(world.approve(drafted).status()).isEqualTo(202);
        JsonNode failed = world.settled(drafted.path("id").asString(), "FAILED");
        raiseTax(invoice, "-1.00");
        api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/retry", Map.of());

        assertThat(failed.path("failure").asString()).contains("1 unequal to their lines");
        assertThat(world.settled(drafted.path("id").asString(), "POSTED").path("totals").path(0).path("amount").asString()).isEqualTo("690.00");
    }

    private void raiseTax(String invoice, String by) {
        database.sql("UPDATE invoice_tax t JOIN invoice i ON i.id = t.invoice_id SET t.amount = t.amount + ? WHERE i.public_id = ?")
                .params(by, invoice).update();
    }

    @Test
    void discardedDraftsLeaveNoTaxBehind() {
        rule(Map.of("ratePercent", "5"));
        world.subscription(participant, service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        long before = rows();

        api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/discard", Map.of());

        assertThat(rows()).isEqualTo(before - 2);
    }

    /** A rule of this test's service, EXCLUSIVE from 2020 on unless told otherwise. */
    private Answer rule(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("code", "ISS", "name", "ISS", "kind", "EXCLUSIVE", "service", service,
                "validFrom", "2020-01-01"));
        body.putAll(fields);
        Answer answer = api.post("/api/v1/tax-rules", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private long rowsOf(JsonNode invoice) {
        return database.sql("SELECT COUNT(*) FROM invoice_tax t JOIN invoice i ON i.id = t.invoice_id WHERE i.public_id = ?")
                .param(invoice.path("id").asString()).query(Long.class).single();
    }

    private long rows() {
        return database.sql("SELECT (SELECT COUNT(*) FROM invoice_tax) + (SELECT COUNT(*) FROM invoice_line_tax)").query(Long.class).single();
    }

    private static List<String> texts(JsonNode item, String... fields) {
        return Stream.of(fields).map(field -> item.path(field).asString()).toList();
    }
}
