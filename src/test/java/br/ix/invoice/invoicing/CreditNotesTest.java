package br.ix.invoice.invoicing;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static br.ix.invoice.invoicing.HandWorld.INVOICES;
import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An issued invoice is credited, whole or in part, never more than it was. */
@IntegrationTest
class CreditNotesTest {

    private static final Map<String, Object> WHOLE = Map.of();

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private String exchange;
    private Participant participant;
    private String subscription;
    private JsonNode august;

    @Autowired
    CreditNotesTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void anInvoiceOfTwoLines() {
        exchange = world.exchange();
        participant = world.participant(exchange);
        String service = hand.priced(exchange, "690.00");
        subscription = world.subscription(participant, service, "2026-08-01");
        world.subscription(participant, service, Map.of("startsOn", "2026-08-01", "endsOn", "2026-08-31", "agreedUnitPrice", "100.00"));
        august = billed("2026-08");
    }

    @Test
    void aWholeCreditMirrorsTheInvoiceAndLeavesNothingOpen() {
        Answer answer = hand.credit(id(august), WHOLE);

        JsonNode credit = answer.json();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(INVOICES + "/" + id(credit));
        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(credit.path("total").asString()).isEqualTo("-790.00");
        assertThat(texts(credit.path("lines"), "amount")).containsExactly("-690.00", "-100.00");
        assertThat(texts(credit.path("lines"), "days")).containsExactly("31", "31");
        assertThat(credit.path("credits").asString()).isEqualTo(id(august));
        assertThat(credit.path("dueOn").isNull()).isTrue();
        assertThat(credit.path("paymentState").isNull()).isTrue();
        assertThat(credit.path("open").asString()).isEqualTo("0.00");
        assertThat(credit.path("takenBack").path("effect").asString()).isEqualTo("FINAL");
        assertThat(credit.path("lines").path(0).path("explanation").asString())
                .isEqualTo("credit of line 1 of " + august.path("number").asString() + " = BRL -690.00");
        assertThat(hand.invoice(id(august)).path("paymentState").asString()).isEqualTo("CREDITED");
        assertThat(hand.invoice(id(august)).path("open").asString()).isEqualTo("0.00");
        assertThat(api.get(INVOICES + "?paymentState=CREDITED&exchange=" + exchange).json().path("items")).hasSize(1);
        assertThat(api.get(INVOICES + "?paymentState=OPEN&exchange=" + exchange).json().path("items")).isEmpty();
    }

    @Test
    void aCreditForGoodIsOutsideOfTheChargeAndALaterChangeIsMeasuredAgainstTheCharge() {
        hand.credit(id(august), Map.of("lines", List.of(Map.of("position", 1, "amount", "90.00"))));
        assertThat(world.invoicesOf(world.bill("2026-08", exchange))).isEmpty();

        endOn("2026-08-10");
        JsonNode september = billed("2026-09");

        assertThat(texts(september.path("lines"), "amount")).containsExactly("-467.42");
        assertThat(hand.issued(participant)).isEqualByComparingTo("232.58");
    }

    @Test
    void aPartIsCreditedOnceAndNeverMoreThanTheLine() {
        Answer first = hand.credit(id(august), lines(Map.of("position", 2, "amount", "10.00")));
        Answer tooMuch = hand.credit(id(august), lines(Map.of("position", 2, "amount", "90.01")));
        Answer rest = hand.credit(id(august), lines(Map.of("position", 2)));
        Answer none = hand.credit(id(august), lines(Map.of("position", 2)));

        assertThat(texts(first.json().path("lines"), "amount")).containsExactly("-10.00");
        assertThat(hand.invoice(id(august)).path("paymentState").asString()).isEqualTo("OPEN");
        assertThat(problem(tooMuch)).isEqualTo("409 more-than-invoiced");
        assertThat(tooMuch.json().path("notCredited").asString()).isEqualTo("90.00");
        assertThat(texts(rest.json().path("lines"), "amount")).containsExactly("-90.00");
        assertThat(problem(none)).isEqualTo("409 more-than-invoiced");
        assertThat(hand.invoice(id(august)).path("open").asString()).isEqualTo("690.00");
        assertThat(hand.credit(id(august), WHOLE).json().path("total").asString()).isEqualTo("-690.00");
        assertThat(problem(hand.credit(id(august), WHOLE))).isEqualTo("409 nothing-to-credit");
    }

    @Test
    void aLineThatIsGivenBackIsOwedAgain() {
        Answer credit = hand.credit(id(august), Map.of("effect", "REBILL", "lines", List.of(Map.of("position", 1))));

        JsonNode september = billed("2026-09");

        assertThat(credit.json().path("total").asString()).isEqualTo("-690.00");
        assertThat(texts(september.path("lines"), "from")).containsExactly("2026-08-01", "2026-09-01");
        assertThat(texts(september.path("lines"), "subscription")).containsOnly(subscription);
        assertThat(hand.issued(participant)).isEqualByComparingTo("1480.00");
        assertThat(problem(hand.cancel(id(credit.json()), "REBILL"))).isEqualTo("409 credit-note-rebilled");
    }

    @Test
    void onlyWholeLinesAreOwedAgain() {
        hand.credit(id(august), lines(Map.of("position", 1, "amount", "10.00")));

        assertThat(problem(hand.credit(id(august), Map.of("effect", "REBILL")))).isEqualTo("409 only-whole-lines");
        assertThat(problem(hand.credit(id(august), Map.of("effect", "REBILL", "lines", List.of(Map.of("position", 2, "amount", "5.00"))))))
                .isEqualTo("409 only-whole-lines");
        assertThat(hand.documents(participant)).hasSize(2);
    }

    @Test
    void anInvoiceWithCreditNotesIsCancelledOnlyAfterThem() {
        JsonNode credit = hand.credit(id(august), lines(Map.of("position", 1, "amount", "10.00"))).json();

        assertThat(problem(hand.cancel(id(august), "REBILL"))).isEqualTo("409 invoice-credited");
        assertThat(problem(hand.credit(id(credit), WHOLE))).isEqualTo("409 not-creditable");
        assertThat(hand.cancel(id(credit), "FINAL").status()).isEqualTo(200);
        assertThat(hand.invoice(id(august)).path("open").asString()).isEqualTo("790.00");
        assertThat(hand.cancel(id(august), "REBILL").status()).isEqualTo(200);
        assertThat(hand.issued(participant)).isEqualByComparingTo("0");
        assertThat(problem(hand.credit(id(august), WHOLE))).isEqualTo("409 invoice-state");
    }

    @Test
    void anInvoiceOfFreeLinesIsCreditedToo() {
        JsonNode invoice = hand.byHand(participant, "150.00");

        Answer credit = hand.credit(id(invoice), Map.of("effect", "REBILL"));

        assertThat(credit.json().path("total").asString()).isEqualTo("-150.00");
        assertThat(hand.invoice(id(invoice)).path("paymentState").asString()).isEqualTo("CREDITED");
    }

    @Test
    void faultsAreToldWithTheirField() {
        assertThat(fields(hand.credit(id(august), Map.of("reason", "", "effect", "HALF", "lines", List.of()))))
                .containsExactlyInAnyOrder("reason", "effect", "lines");
        assertThat(fields(hand.credit(id(august), lines(Map.of("position", 9), Map.of("position", 1), Map.of("position", 1)))))
                .containsExactly("lines[0].position", "lines[2].position");
        assertThat(fields(hand.credit(id(august), lines(Map.of("position", 1, "amount", "0.001"), Map.of("position", 2, "amount", "-1")))))
                .containsExactly("lines[0].amount", "lines[1].amount");
        assertThat(problem(api.post(INVOICES + "/" + id(august) + "/credit-notes", Map.of("reason", "no key"))))
                .isEqualTo("400 idempotency-key-required");
    }

    @Test
    void aPreviewShowsTheCreditAndLeavesNothingBehind() {
        Answer preview = api.post(INVOICES + "/" + id(august) + "/credit-notes?preview=true", Map.of("reason", "a look"));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.header("Location")).isNull();
        assertThat(preview.json().path("number").isNull()).isTrue();
        assertThat(preview.json().path("total").asString()).isEqualTo("-790.00");
        assertThat(hand.documents(participant)).hasSize(1);
        assertThat(hand.invoice(id(august)).path("open").asString()).isEqualTo("790.00");
    }

    @Test
    void aDraftHoldsWhatWouldBeCredited() {
        JsonNode drafted = world.draft("2026-09", exchange);

        Answer held = hand.credit(id(august), WHOLE);
        api.post("/api/v1/billing-runs/" + id(drafted) + "/discard", Map.of());

        assertThat(problem(held)).isEqualTo("409 account-in-draft");
        assertThat(hand.credit(id(august), WHOLE).status()).isEqualTo(201);
    }

    @Test
    void creditsAtTheSameInstantNeverTakeBackMoreThanTheInvoice() {
        List<Answer> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> hand.credit(id(august), lines(Map.of("position", 1, "amount", "100.00")))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(6);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(answer -> problem(answer)).distinct())
                .containsExactly("409 more-than-invoiced");
        assertThat(hand.invoice(id(august)).path("open").asString()).isEqualTo("190.00");
    }

    @SafeVarargs
    private static Map<String, Object> lines(Map<String, Object>... lines) {
        return Map.of("lines", List.of(lines));
    }

    private JsonNode billed(String period) {
        return world.invoicesOf(world.bill(period, exchange)).path(0);
    }

    private void endOn(String day) {
        String path = "/api/v1/subscriptions/" + subscription;
        Answer ended = api.patch(path, api.get(path).etag(), Map.of("endsOn", day));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
