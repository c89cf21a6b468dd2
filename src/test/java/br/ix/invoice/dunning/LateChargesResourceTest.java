package br.ix.invoice.dunning;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an issuer asks for when it is paid late, and what that comes to for an invoice. */
@IntegrationTest
class LateChargesResourceTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-11");
    private static final Map<String, Object> BRAZIL = Map.of("finePercent", "2", "interestPercent", "1", "calendar", "br-banks");

    private final ApiClient api;
    private final JdbcClient jdbc;
    private LateWorld world;
    private Participant participant;

    @Autowired
    LateChargesResourceTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aParticipant() {
        world = new LateWorld(api, jdbc);
        participant = world.participant();
    }

    @Test
    void anOpenInvoiceShowsWhatBeingLateCostsAsOfADay() {
        world.policy(BRAZIL);
        String invoice = world.invoice(participant, "690.00", DUE);

        JsonNode late = late(invoice, "2026-06-10");

        assertThat(late.path("days").asInt()).isEqualTo(30);
        assertThat(texts(late, "late", "fine", "interest", "total", "open", "payable")).containsExactly("690.00", "13.80", "6.90", "20.70", "690.00", "710.70");
        assertThat(late.path("explanation").asString()).isEqualTo(
                "fine of 2% of R$\u00a0690.00 = R$\u00a013.80; interest of 1% a month (30 days) for 30 days since 11 May 2026 = R$\u00a06.90");
        assertThat(texts(late(invoice, "2026-05-11"), "total", "payable", "payBy")).containsExactly("0.00", "690.00", "2026-05-11");
    }

    @Test
    void whatWasPaidInTimeIsNotLateAndWhatIsPaidLateStopsTheDays() {
        world.policy(BRAZIL);
        String invoice = world.invoice(participant, "690.00", DUE);
        world.pay(participant, invoice, "300.00", DUE);
        world.pay(participant, invoice, "390.00", DUE.plusDays(20));

        JsonNode late = late(invoice, "2026-09-01");

        assertThat(late.path("days").asInt()).isEqualTo(20);
        assertThat(texts(late, "late", "fine", "interest", "open", "payable")).containsExactly("390.00", "7.80", "2.60", "0.00", "10.40");
    }

    @Test
    void theStatementOfTodaySaysWhatBeingLateCostsAndThatOfAnotherDayDoesNot() {
        world.policy(Map.of("finePercent", "2"));
        world.invoice(participant, "690.00", DUE);
        String path = "/api/v1/billing-accounts/" + participant.billingAccount() + "/statement";

        assertThat(texts(api.get(path).json(), "closingBalance", "lateCharges")).containsExactly("690.00", "13.80");
        assertThat(texts(api.get(path + "?from=2026-01-01").json(), "lateCharges")).containsExactly("13.80");
        assertThat(api.get(path + "?asOf=2026-06-10").json().has("lateCharges")).isFalse();
        assertThat(api.get(path + "?until=2026-06-10").json().has("lateCharges")).isFalse();
        assertThat(api.get("/api/v1/billing-accounts/" + world.participant().billingAccount() + "/statement").json().has("lateCharges")).isFalse();
    }

    @Test
    void anIssuerWithoutAPolicyAsksForNothing() {
        String invoice = world.invoice(participant, "690.00", DUE);

        JsonNode late = late(invoice, "2026-06-10");

        assertThat(texts(late, "fine", "interest", "total", "payable", "explanation"))
                .containsExactly("0.00", "0.00", "0.00", "690.00", "nothing is charged for being late");
        assertThat(problem(api.get("/api/v1/invoices/" + invoice + "/late-charges?on=tomorrow"))).startsWith("400");
        assertThat(api.get("/api/v1/invoices/no-such/late-charges").status()).isEqualTo(404);
    }

    @Test
    void aPolicyIsSetAsAWholeAndNotOverAnothersChange() {
        world.policy(BRAZIL);
        String path = "/api/v1/late-charge-policies/" + world.issuer;
        Answer first = api.get(path);

        assertThat(texts(first.json(), "finePercent", "interestPercent", "interestPer", "calendar")).containsExactly("2", "1", "MONTH", "br-banks");
        assertThat(api.put(path, BRAZIL).status()).isEqualTo(428);
        assertThat(api.with("If-Match", first.etag()).put(path, Map.of("interestPercent", "0.1", "interestPer", "DAY", "interestCeilingPercent", "100")).status())
                .isEqualTo(200);
        assertThat(api.with("If-Match", first.etag()).put(path, BRAZIL).status()).isEqualTo(412);
        assertThat(api.delete(path, "*").status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void allFaultsOfAPolicyAreToldAtOnce() {
        Answer refused = api.put("/api/v1/late-charge-policies/" + world.issuer, Map.of("finePercent", "-1", "interestPer", "WEEK", "calendar", "mars",
                "graceDays", 1000, "issuer", "another", "whileOpen", true));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(fields(refused)).contains("finePercent", "interestPer", "calendar", "graceDays", "issuer", "whileOpen");
        assertThat(api.put("/api/v1/late-charge-policies/nobody", BRAZIL).status()).isEqualTo(404);
    }

    private JsonNode late(String invoice, String on) {
        Answer answer = api.get("/api/v1/invoices/" + invoice + "/late-charges?on=" + on);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode node, String... names) {
        return List.of(names).stream().map(name -> node.path(name).asString("null")).toList();
    }
}
