package br.ix.invoice.payment;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Payments by hand: what they pay, what is left, what goes back; what follows from documents (listeners {@code CreditUse} and
 * {@code CancelledDocuments}).
 */
@IntegrationTest
class PaymentResourceTest {

    private static final String PAYMENTS = "/api/v1/payments";

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private Participant participant;
    private String exchange;

    @Autowired
    PaymentResourceTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void aParticipant() {
        exchange = world.exchange();
        participant = world.participant(exchange);
    }

    @Test
    void aPaymentPaysTheOldestOpenInvoicesAndTheRestStaysUnallocated() {
        String first = invoice("100.00");
        String second = invoice("50.00");
        String third = invoice("30.00");

        Answer paid = pay("120.00", Map.of());
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        assertThat(texts(paid.json().path("allocations"), "invoice")).containsExactly(first, second);
        assertThat(texts(paid.json().path("allocations"), "amount")).containsExactly("100.00", "20.00");
        assertThat(paid.json().path("unallocated").asString()).isEqualTo("0.00");
        assertThat(List.of(state(first), state(second), state(third))).containsExactly("PAID 0.00", "PARTLY_PAID 30.00", "OPEN 30.00");
        assertThat(texts(api.get("/api/v1/invoices?paymentState=PARTLY_PAID&exchange=" + exchange).json().path("items"), "id")).containsExactly(second);
        assertThat(texts(api.get("/api/v1/invoices?paymentState=PAID&exchange=" + exchange).json().path("items"), "id")).containsExactly(first);

        JsonNode more = pay("100.00", Map.of()).json();
        assertThat(more.path("unallocated").asString()).isEqualTo("40.00");
        assertThat(more.path("finding").asString()).isEqualTo("ON_ACCOUNT");
        assertThat(texts(list("unallocated=true"), "id")).containsExactly(more.path("id").asString());
    }

    /** Listener {@code AccountVetoes}. */
    @Test
    void anAccountThatMoneyCameInForStays() {
        String account = api.post("/api/v1/billing-accounts", Map.of("billTo", participant.organisation(), "exchange", exchange)).header("Location");
        String payment = PAYMENTS + "/" + id(pay("10.00", Map.of()).json());
        pay("5.00", Map.of("billingAccount", account.substring(account.lastIndexOf('/') + 1)));

        assertThat(Scene.problem(api.delete("/api/v1/participants/" + participant.id(), "*"))).isEqualTo("409 billing-account-in-use");
        assertThat(Scene.problem(api.delete(account, "*"))).isEqualTo("409 billing-account-in-use");
        assertThat(api.get(payment).json().path("billingAccount").asString()).isEqualTo(participant.billingAccount());
    }

    @Test
    void theListOfAnInvoiceHasWhatIsUsedForItNow() {
        String first = invoice("100.00");
        String second = invoice("50.00");
        JsonNode both = pay("120.00", Map.of()).json();
        JsonNode rest = pay("30.00", Map.of()).json();

        assertThat(texts(list("invoice=" + first), "id")).containsExactly(id(both));
        assertThat(texts(list("invoice=" + second), "id")).containsExactly(id(both), id(rest));
        api.post(PAYMENTS + "/" + id(rest) + "/release", Map.of());
        assertThat(texts(list("invoice=" + second), "id")).containsExactly(id(both));
        assertThat(list("invoice=" + UUID.randomUUID())).as("of an invoice that nobody knows").isEmpty();
    }

    @Test
    void anOverpaymentIsUsedLaterByAnAction() {
        String first = invoice("100.00");
        JsonNode paid = pay("150.00", allocations(first, "100.00")).json();
        String later = invoice("80.00");

        Answer used = api.post(PAYMENTS + "/" + id(paid) + "/allocate", Map.of());

        assertThat(used.status()).as(used.text()).isEqualTo(200);
        assertThat(texts(used.json().path("allocations"), "amount")).containsExactly("100.00", "50.00");
        assertThat(state(later)).isEqualTo("PARTLY_PAID 30.00");
        assertThat(problem(api.post(PAYMENTS + "/" + id(paid) + "/allocate", Map.of()))).isEqualTo("409 nothing-unallocated");
    }

    @Test
    void aReversalOpensTheInvoiceAgain() {
        String invoice = invoice("100.00");
        JsonNode paid = pay("100.00", Map.of()).json();

        Answer reversed = api.post(PAYMENTS + "/" + id(paid) + "/reverse", Map.of("reason", "returned by the bank"));

        assertThat(reversed.json().path("state").asString()).as(reversed.text()).isEqualTo("REVERSED");
        assertThat(reversed.json().path("allocations")).isEmpty();
        assertThat(reversed.json().path("unallocated").asString()).isEqualTo("0.00");
        assertThat(state(invoice)).isEqualTo("OPEN 100.00");
        assertThat(problem(api.post(PAYMENTS + "/" + id(paid) + "/reverse", Map.of("reason", "again")))).isEqualTo("409 payment-reversed");
        assertThat(problem(api.post(PAYMENTS + "/" + id(paid) + "/allocate", Map.of()))).isEqualTo("409 payment-reversed");
    }

    @Test
    void whatIsNotUsedIsGivenBackAndNoMore() {
        String invoice = invoice("100.00");
        JsonNode paid = pay("150.00", Map.of()).json();
        String refund = PAYMENTS + "/" + id(paid) + "/refund";

        assertThat(problem(api.post(refund, Map.of("reason", "too much", "amount", "50.01")))).isEqualTo("409 more-than-unallocated");
        assertThat(api.post(refund, Map.of("reason", "too much")).json().path("refunded").asString()).isEqualTo("50.00");
        assertThat(problem(api.post(refund, Map.of("reason", "again")))).isEqualTo("409 more-than-unallocated");
        assertThat(problem(api.post(PAYMENTS + "/" + id(paid) + "/reverse", Map.of("reason", "no")))).isEqualTo("409 payment-refunded");
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
    }

    @Test
    void anInvoiceIsWrittenOffAndThatIsTakenBack() {
        String invoice = invoice("100.00");
        pay("40.00", Map.of());
        String path = "/api/v1/invoices/" + invoice;

        assertThat(fields(api.post(path + "/write-off", Map.of()))).containsExactly("reason");
        assertThat(problem(api.post(path + "/write-off", Map.of("reason", "bankrupt", "amount", "60.01")))).isEqualTo("409 more-than-open");
        Answer written = api.post(path + "/write-off", Map.of("reason", "bankrupt"));
        assertThat(written.json().path("paymentState").asString()).as(written.text()).isEqualTo("WRITTEN_OFF");
        assertThat(texts(api.get("/api/v1/invoices?paymentState=WRITTEN_OFF&exchange=" + exchange).json().path("items"), "id")).containsExactly(invoice);
        assertThat(api.post(path + "/write-off-reversal", Map.of("reason", "paid after all")).json().path("open").asString()).isEqualTo("60.00");
        assertThat(problem(api.post(path + "/write-off-reversal", Map.of("reason", "again")))).isEqualTo("409 nothing-written-off");
    }

    @Test
    void aCancelledInvoiceGivesItsPaymentFree() {
        String invoice = invoice("100.00");
        JsonNode paid = pay("100.00", Map.of()).json();

        assertThat(hand.cancel(invoice, "REBILL").status()).isEqualTo(200);

        assertThat(api.get(PAYMENTS + "/" + id(paid)).json().path("unallocated").asString()).isEqualTo("100.00");
        assertThat(problem(pay("1.00", allocations(invoice, "1.00")))).isEqualTo("409 invoice-state");
    }

    @Test
    void aCreditNoteIsUsedForItsInvoiceThenForTheOldestThenForWhatComes() {
        String first = invoice("100.00");
        String second = invoice("30.00");
        pay("80.00", allocations(first, "80.00"));

        JsonNode credit = hand.credit(first, Map.of()).json();
        assertThat(List.of(state(first), state(second))).containsExactly("PAID 0.00", "CREDITED 0.00");
        assertThat(hand.invoice(id(credit)).path("open").asString()).isEqualTo("-50.00");
        String third = invoice("70.00");

        assertThat(state(third)).isEqualTo("OPEN 20.00");
        assertThat(hand.invoice(id(credit)).path("open").asString()).isEqualTo("0.00");
        assertThat(hand.cancel(id(credit), "FINAL").status()).isEqualTo(200);
        assertThat(List.of(state(first), state(second), state(third))).containsExactly("PARTLY_PAID 20.00", "OPEN 30.00", "OPEN 70.00");
    }

    @Test
    void aPaymentIsFreedFromAnInvoiceForAnother() {
        String first = invoice("100.00");
        String second = invoice("100.00");
        JsonNode paid = pay("100.00", Map.of()).json();
        String path = PAYMENTS + "/" + id(paid);

        assertThat(problem(api.post(path + "/release", Map.of("invoice", second)))).isEqualTo("409 nothing-allocated");
        assertThat(api.post(path + "/release", Map.of("invoice", first)).json().path("unallocated").asString()).isEqualTo("100.00");
        api.post(path + "/allocate", allocations(second, "100.00"));

        assertThat(List.of(state(first), state(second))).containsExactly("OPEN 100.00", "PAID 0.00");
    }

    @Test
    void faultsAreToldWithTheirField() {
        String invoice = invoice("100.00");
        String others = id(hand.byHand(world.participant(exchange), "10.00"));

        assertThat(fields(api.post(PAYMENTS, "k" + invoice, Map.of("billingAccount", "nobody", "amount", "-1")))).containsExactlyInAnyOrder("billingAccount", "amount");
        assertThat(fields(pay("10.001", Map.of("currency", "EUR", "receivedOn", "2999-01-01", "method", "a b")))).containsExactlyInAnyOrder("amount", "currency", "method", "receivedOn");
        assertThat(fields(pay("10.00", allocations(others, "1.00")))).containsExactly("allocations[0].invoice");
        assertThat(fields(pay("10.00", allocations(invoice, "11.00")))).containsExactly("allocations");
        assertThat(problem(pay("110.00", allocations(invoice, "100.01")))).isEqualTo("409 more-than-open");
        assertThat(problem(api.post(PAYMENTS, Map.of()))).isEqualTo("400 idempotency-key-required");
        assertThat(problem(api.get(PAYMENTS + "/nothing"))).isEqualTo("404 not-found");
        assertThat(list("")).isEmpty();
    }

    @Test
    void paymentsAtTheSameInstantNeverPayMoreThanIsOpen() {
        String invoice = invoice("100.00");

        List<Answer> answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> pay("30.00", Map.of())))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
        assertThat(texts(list(""), "unallocated").stream().mapToDouble(Double::parseDouble).sum()).isEqualTo(140.00);
    }

    private String invoice(String amount) {
        return id(hand.byHand(participant, amount));
    }

    private Answer pay(String amount, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("billingAccount", participant.billingAccount(), "amount", amount, "method", "PIX"));
        body.putAll(fields);
        return hand.post(PAYMENTS, body);
    }

    private static Map<String, Object> allocations(String invoice, String amount) {
        return Map.of("allocations", List.of(Map.of("invoice", invoice, "amount", amount)));
    }

    private JsonNode list(String filter) {
        return api.get(PAYMENTS + "?billingAccount=" + participant.billingAccount() + "&" + filter).json().path("items");
    }

    private String state(String invoice) {
        JsonNode shown = hand.invoice(invoice);
        return shown.path("paymentState").asString() + " " + shown.path("open").asString();
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
