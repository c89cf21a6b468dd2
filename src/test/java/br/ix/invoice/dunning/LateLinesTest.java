package br.ix.invoice.dunning;

import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.LateAccounts;
import br.ix.invoice.invoicing.World.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Late charges become lines of the next document of the account; {@code LateMarks} hears of payments and cancellations. */
@IntegrationTest
class LateLinesTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-11");
    private static final Map<String, Object> BRAZIL = Map.of("finePercent", "2", "interestPercent", "1", "calendar", "br-banks", "onNextDocument", true);
    private static final Map<String, Object> WHILE_OPEN = Map.of("finePercent", "2", "interestPercent", "1", "onNextDocument", true, "whileOpen", true);

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final LateAccounts lateAccounts;
    private LateWorld world;
    private HandWorld hand;
    private Participant participant;

    @Autowired
    LateLinesTest(ApiClient api, JdbcClient jdbc, LateAccounts lateAccounts) {
        this.api = api;
        this.jdbc = jdbc;
        this.lateAccounts = lateAccounts;
    }

    @BeforeEach
    void aParticipant() {
        world = new LateWorld(api, jdbc);
        hand = new HandWorld(api, world.world());
        participant = world.participant();
    }

    @Test
    void whatWasPaidLateIsALineOfTheNextDocumentOnce() {
        world.policy(BRAZIL);
        JsonNode late = paidLate("690.00", DUE, DUE.plusDays(30));
        world.world().subscription(participant, hand.priced(world.exchange, "100.00"), "2026-06-01");

        JsonNode invoice = only(world.world().bill("2026-06", world.exchange));

        assertThat(invoice.path("total").asString()).isEqualTo("120.70");
        JsonNode line = invoice.path("lines").get(1);
        assertThat(List.of(line.path("amount").asString(), line.path("lateFor").asString(), line.path("description").asString()))
                .containsExactly("20.70", number(late), "Encargos por atraso da fatura " + number(late));
        assertThat(line.path("explanation").asString()).isEqualTo(
                "fine of 2% of R$\u00a0690.00 = R$\u00a013.80; interest of 1% a month (30 days) for 30 days since 11 May 2026 = R$\u00a06.90");
        assertThat(portuguese(invoice)).contains("multa de 2% de R$\u00a0690,00");
        assertThat(api.get("/api/v1/billing-accounts/" + participant.billingAccount() + "/statement").json().path("closingBalance").asString()).isEqualTo("120.70");
        assertThat(lateLines(only(world.world().bill("2026-07", world.exchange)))).isEmpty();
        assertThat(marks()).isZero();
    }

    @Test
    void aPreviewAndADraftMadeAgainSayTheSameAndChargeNothingTwice() {
        world.policy(BRAZIL);
        paidLate("690.00", DUE, DUE.plusDays(30));
        world.world().subscription(participant, hand.priced(world.exchange, "100.00"), "2026-06-01");
        String preview = world.world().requestRun("2026-06", world.exchange, true).json().path("id").asString();

        JsonNode looked = world.world().settled(preview, "DRAFTED");
        JsonNode drafted = world.world().draft("2026-06", world.exchange);
        api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/redraft", Map.of("accounts", List.of(participant.billingAccount())));
        JsonNode again = world.world().settled(drafted.path("id").asString(), "DRAFTED");

        assertThat(texts(looked.path("totals"), "amount")).containsExactly("120.70");
        assertThat(texts(again.path("totals"), "amount")).containsExactly("120.70");
        world.world().post(again);
        assertThat(again.path("contentHash")).isEqualTo(drafted.path("contentHash"));
    }

    @Test
    void whatIsCancelledIsChargedAgainAndWhatWasCancelledForGoodIsNot() {
        world.policy(BRAZIL);
        paidLate("690.00", DUE, DUE.plusDays(30));
        JsonNode first = only(world.world().bill("2026-06", world.exchange));

        assertThat(hand.cancel(first.path("id").asString(), "REBILL").status()).isEqualTo(200);
        JsonNode second = only(world.world().bill("2026-06", world.exchange));
        assertThat(hand.cancel(second.path("id").asString(), "FINAL").status()).isEqualTo(200);

        assertThat(second.path("total").asString()).isEqualTo("20.70");
        assertThat(world.world().bill("2026-06", world.exchange).path("counts").path("nothingDue").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsStillOpenIsChargedByPolicyAndEachMonthWhatHasGrown() {
        world.policy(WHILE_OPEN);
        String open = world.invoice(participant, "690.00", LocalDate.parse("2026-05-31"));

        JsonNode june = only(world.world().bill("2026-06", world.exchange));
        world.pay(participant, open, "690.00", LocalDate.parse("2026-07-10"));
        JsonNode july = only(world.world().bill("2026-07", world.exchange));

        assertThat(lateLines(june)).containsExactly("20.70");
        assertThat(lateLines(july)).containsExactly("2.30");
        assertThat(july.path("lines").get(0).path("explanation").asString()).endsWith("; less R$\u00a020.70 charged before = R$\u00a02.30");
        assertThat(world.world().bill("2026-08", world.exchange).path("counts").path("billed").asInt()).isZero();
    }

    @Test
    void whatIsStillOpenOrWasPaidInTimeIsNotCharged() {
        world.policy(BRAZIL);
        world.invoice(participant, "690.00", DUE);
        paidLate("100.00", DUE, DUE);
        paidLate("100.00", LocalDate.parse("2026-06-06"), LocalDate.parse("2026-06-08"));

        JsonNode run = world.world().bill("2026-06", world.exchange);

        assertThat(run.path("counts").path("nothingDue").asInt()).isEqualTo(1);
        assertThat(marks()).isZero();
    }

    @Test
    void whatWasChargedForAnInvoiceThatIsCancelledLaterIsGivenBack() {
        world.policy(WHILE_OPEN);
        String open = world.invoice(participant, "690.00", LocalDate.parse("2026-05-31"));
        world.world().bill("2026-06", world.exchange);
        assertThat(hand.cancel(open, "FINAL").status()).isEqualTo(200);

        JsonNode credit = only(world.world().bill("2026-07", world.exchange));

        assertThat(List.of(credit.path("kind").asString(), credit.path("total").asString())).containsExactly("CREDIT_NOTE", "-20.70");
    }

    @Test
    void whatItsIssuerDoesNotChargeIsNotMarkedSoNobodyIsAskedForItEachMonth() {
        LateWorld charging = new LateWorld(api, jdbc);
        charging.policy(BRAZIL);
        paidLate("690.00", DUE, DUE.plusDays(30));

        assertThat(marks()).isZero();
        world.policy(BRAZIL);
        paidLate("100.00", DUE, DUE.plusDays(30));
        assertThat(marks()).isEqualTo(1);
        assertThat(api.delete("/api/v1/late-charge-policies/" + world.issuer, "*").status()).isEqualTo(204);
        world.world().subscription(participant, hand.priced(world.exchange, "100.00"), "2026-06-01");
        assertThat(only(world.world().bill("2026-06", world.exchange)).path("total").asString()).isEqualTo("100.00");
        assertThat(marks()).isZero();
    }

    @Test
    void aPartitionHearsOnlyOfItsOwnRangeOfAccounts() {
        world.policy(WHILE_OPEN);
        world.invoice(participant, "690.00", DUE);
        long account = key("SELECT id FROM billing_account WHERE public_id = ?", participant.billingAccount());
        List<Long> exchange = List.of(key("SELECT id FROM exchange WHERE code = ?", world.exchange));

        LocalDate on = LocalDate.parse("2026-06-30");
        assertThat(lateAccounts.at(exchange, account, account, on)).containsExactly(account);
        assertThat(lateAccounts.at(exchange, 0, account - 1, on)).doesNotContain(account);
        assertThat(lateAccounts.at(exchange, account + 1, Long.MAX_VALUE, on)).doesNotContain(account);
        assertThat(lateAccounts.at(exchange, account, account, DUE)).isEmpty();
    }

    /** An invoice of one line that was due on a day and paid on another. */
    private JsonNode paidLate(String amount, LocalDate dueOn, LocalDate on) {
        String id = world.invoice(participant, amount, dueOn);
        world.pay(participant, id, amount, on);
        return api.get("/api/v1/invoices/" + id).json();
    }

    private JsonNode only(JsonNode run) {
        JsonNode invoices = world.world().invoicesOf(run);
        assertThat(invoices).hasSize(1);
        return invoices.get(0);
    }

    private String portuguese(JsonNode invoice) {
        Answer answer = api.with("Accept-Language", "pt").get("/api/v1/invoices/" + invoice.path("id").asString());
        return answer.json().path("lines").get(1).path("explanation").asString();
    }

    private long key(String query, String of) {
        return jdbc.sql(query).param(of).query(Long.class).single();
    }

    private long marks() {
        return jdbc.sql("SELECT COUNT(*) FROM late_mark m JOIN billing_account a ON a.id = m.billing_account_id WHERE a.public_id = ?")
                .param(participant.billingAccount()).query(Long.class).single();
    }

    private static String number(JsonNode invoice) {
        return invoice.path("number").asString();
    }

    private static List<String> lateLines(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false).filter(line -> !line.path("lateFor").isNull())
                .map(line -> line.path("amount").asString()).toList();
    }
}
