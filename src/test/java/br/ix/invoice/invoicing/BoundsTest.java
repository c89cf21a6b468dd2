package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.BoundedExchange.ids;
import static br.ix.invoice.invoicing.BoundedExchange.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a run bills without a person looking at it, and what a person releases. */
@IntegrationTest
class BoundsTest {

    private static final Map<String, Object> THREE_TIMES = Map.of("bounds", Map.of("timesPrevious", "3"));

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTotalOverSoManyTimesTheLastOneIsParkedWithItsNumbersAndTheOthersAreBilled() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant over = at.growing("3");
        at.growing("2");
        at.bill("2026-09");

        JsonNode run = at.draft("2026-10");

        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(1);
        JsonNode parked = at.parked(run);
        assertThat(texts(parked, "account")).isEqualTo(ids(over));
        assertThat(parked.path(0).path("reason").asString()).isEqualTo("TOTAL_OVER_BOUND");
        assertThat(parked.path(0).path("releasable").asBoolean()).isTrue();
        assertThat(parked.path(0).path("detail").asString().replace('\u00A0', ' ')).isEqualTo("The total R$ 400.00 is 4 times that of "
                + "September 2026, R$ 100.00; the issuer's bound is 3 times. If it is right, release the account; else correct what is wrong, "
                + "then redraft.");
    }

    @Test
    void theReasonOfAParkedAccountIsToldInPortuguese() {
        var at = new BoundedExchange(api, THREE_TIMES);
        at.growing("3");
        at.bill("2026-09");
        String run = at.draft("2026-10").path("id").asString();

        JsonNode parked = api.with("Accept-Language", "pt-BR").get("/api/v1/billing-runs/" + run + "/parked").json().path("items");

        assertThat(parked.path(0).path("detail").asString().replace('\u00A0', ' ')).startsWith(
                "O total R$ 400,00 é 4 vezes o de setembro de 2026, R$ 100,00; o limite do emissor é 3 vezes.");
    }

    @Test
    void aReleasedAccountIsBilledAndWhoReleasedItWhenAndWhyIsKept() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant over = at.growing("3");
        Participant alsoOver = at.growing("4");
        at.bill("2026-09");

        JsonNode run = at.released(at.draft("2026-10"), over);

        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(1);
        assertThat(texts(at.parked(run), "account")).isEqualTo(ids(alsoOver));
        JsonNode decision = at.items(run, "decisions").path(0);
        assertThat(decision.path("account").asString()).isEqualTo(over.billingAccount());
        assertThat(decision.path("decision").asString()).isEqualTo("RELEASED");
        assertThat(decision.path("releasedFrom").asString()).isEqualTo("TOTAL_OVER_BOUND");
        assertThat(decision.path("detail").asString()).contains("400.00");
        assertThat(decision.path("reason").asString()).isEqualTo("seen with the customer");
        assertThat(decision.path("by").asString()).isEqualTo("admin");
        assertThat(decision.path("at").asString()).matches("20\\d\\d-.*Z");
    }

    @Test
    void aReleaseStaysWhenTheAccountIsDraftedAgainUntilItComesToMore() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant over = at.growing("3");
        String more = at.ports(over, "1", "2026-10-01");
        at.bill("2026-09");
        JsonNode run = at.released(at.draft("2026-10"), over);

        at.change(more, Map.of("quantity", "0.5"));
        JsonNode less = at.redrafted(run);
        at.change(more, Map.of("quantity", "2"));
        JsonNode parkedAgain = at.redrafted(run);

        assertThat(less.path("totals").path(0).path("amount").asString()).isEqualTo("450.00");
        assertThat(parkedAgain.path("counts").path("parked").asInt()).isEqualTo(1);
        assertThat(at.world.post(at.released(run, over)).path("totals").path(0).path("amount").asString()).isEqualTo("600.00");
    }

    @Test
    void allParkedAccountsAreReleasedTogetherButNobodyWhomAPersonLeftOut() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant left = at.growing("5");
        at.growing("3");
        at.growing("4");
        at.bill("2026-09");
        JsonNode run = at.draft("2026-10");
        api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/exclude", Map.of("accounts", ids(left), "reason", "in talks"));

        JsonNode released = at.drafted(at.release(run, Map.of("parkedFor", "TOTAL_OVER_BOUND", "reason", "expected growth")));

        assertThat(released.path("counts").path("billed").asInt()).isEqualTo(2);
        assertThat(released.path("counts").path("excluded").asInt()).isEqualTo(1);
        assertThat(texts(at.items(run, "decisions"), "reason")).containsExactly("in talks", "expected growth", "expected growth");
        assertThat(Scene.problem(at.release(run, Map.of("reason", "again")))).isEqualTo("409 nothing-to-release");
    }

    @Test
    void onlyWhatAPersonLeftOutOrABoundParkedIsReleased() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant billed = at.growing("1");
        JsonNode run = at.draft("2026-10");

        var notParked = at.release(run, Map.of("accounts", ids(billed), "reason", "why not"));
        var noReason = at.release(run, Map.of("accounts", ids(billed)));
        var notABound = at.release(run, Map.of("parkedFor", "NO_PRICE_IN_FORCE", "reason", "why not"));

        assertThat(Scene.problem(notParked)).isEqualTo("409 not-releasable");
        assertThat(Scene.fields(noReason)).containsExactly("reason");
        assertThat(Scene.fields(notABound)).containsExactly("parkedFor");
    }

    @Test
    void moreLinesThanTheIssuerAllowsAreParked() {
        var at = new BoundedExchange(api, Map.of("bounds", Map.of("lines", 2)));
        Participant over = at.world.participant(at.exchange);
        List.of("1", "2", "3").forEach(quantity -> at.ports(over, quantity, "2026-10-01"));

        JsonNode run = at.draft("2026-10");

        assertThat(at.parked(run).path(0).path("reason").asString()).isEqualTo("LINES_OVER_BOUND");
        assertThat(at.parked(run).path(0).path("detail").asString()).startsWith("There are 3 lines; the issuer's bound is 2.");
        assertThat(at.released(run, over).path("totals").path(0).path("amount").asString()).isEqualTo("600.00");
    }

    @Test
    void theFirstBillOfAnAccountAndOneUpToTheFloorAreNotHeldAgainstTheLastTotal() {
        var at = new BoundedExchange(api, Map.of("bounds", Map.of("timesPrevious", "3", "floor", "400.00")));
        at.growing("3");
        at.bill("2026-09");
        at.ports(at.world.participant(at.exchange), "50", "2026-10-01");

        JsonNode run = at.draft("2026-10");

        assertThat(run.path("counts").path("parked").asInt()).isZero();
        assertThat(run.path("totals").path(0).path("amount").asString()).isEqualTo("5400.00");
    }

    @Test
    void aMonthWithoutABillIsSkippedAndAnIssuerWithoutBoundsParksNothing() {
        var at = new BoundedExchange(api, THREE_TIMES);
        Participant over = at.world.participant(at.exchange);
        at.change(at.ports(over, "1", "2026-08-01"), Map.of("endsOn", "2026-08-31"));
        at.bill("2026-08");
        at.bill("2026-09");
        at.ports(over, "9", "2026-10-01");
        JsonNode run = at.draft("2026-10");

        String detail = at.parked(run).path(0).path("detail").asString();
        at.change("/api/v1/issuers/" + at.issuer, Map.of("bounds", Map.of("floor", "50.00")));
        at.change("/api/v1/issuers/" + at.issuer, Collections.singletonMap("bounds", null));

        assertThat(detail).contains("9 times that of August 2026");
        assertThat(at.redrafted(run).path("totals").path(0).path("amount").asString()).isEqualTo("900.00");
    }

    @Test
    void anAccountThatWasParkedBeforeFactsWereStoredKeepsItsSentence() {
        var at = new BoundedExchange(api, THREE_TIMES);
        at.world.subscription(at.world.participant(at.exchange), at.world.monthlyService(), "2026-10-01");
        JsonNode run = at.draft("2026-10");
        jdbc.sql("""
                UPDATE billing_run_account a JOIN billing_run r ON r.id = a.run_id SET a.facts = NULL, a.detail = 'As it was told then.'
                WHERE r.public_id = ? AND a.outcome = 'PARKED'
                """).param(run.path("id").asString()).update();

        assertThat(texts(at.parked(run), "reason")).containsExactly("NO_PRICE_IN_FORCE");
        assertThat(texts(at.parked(run), "detail")).containsExactly("As it was told then.");
    }
}
