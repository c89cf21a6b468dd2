package br.ix.invoice.payment;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is not used of a credit note is paid out; and what payments would do is looked at before. */
@IntegrationTest
class CreditRefundTest {

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private Participant participant;
    private String invoice;

    @Autowired
    CreditRefundTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void aParticipantWithAnInvoice() {
        participant = world.participant(world.exchange());
        invoice = id(hand.byHand(participant, "100.00"));
    }

    @Test
    void whatIsNotUsedOfACreditNoteIsPaidOutAndNoMore() {
        pay("100.00", Map.of());
        String credit = id(hand.credit(invoice, Map.of()).json());
        String path = "/api/v1/invoices/" + credit + "/refund";

        assertThat(fields(api.post(path, Map.of()))).containsExactly("reason");
        assertThat(problem(api.post(path, Map.of("reason", "too much", "amount", "100.01")))).isEqualTo("409 more-than-unallocated");
        assertThat(problem(api.post("/api/v1/invoices/" + invoice + "/refund", Map.of("reason", "no credit note")))).isEqualTo("409 invoice-state");
        assertThat(api.post(path, Map.of("reason", "asked for", "amount", "30.00")).json().path("open").asString()).isEqualTo("-70.00");
        assertThat(api.post(path, Map.of("reason", "asked for")).json().path("open").asString()).isEqualTo("0.00");
        assertThat(problem(api.post(path, Map.of("reason", "again")))).isEqualTo("409 more-than-unallocated");

        JsonNode statement = statement();
        assertThat(texts(statement.path("entries"), "kind")).containsExactlyInAnyOrder("INVOICE", "PAYMENT", "CREDIT_NOTE", "REFUND", "REFUND");
        assertThat(statement.path("entries").valueStream().filter(one -> one.path("kind").asString().equals("REFUND")).map(one -> one.path("document").asString()))
                .containsOnly(credit);
        assertThat(statement.path("closingBalance").asString()).isEqualTo("0.00");
        assertThat(hand.invoice(id(hand.byHand(participant, "50.00"))).path("open").asString()).isEqualTo("50.00");
    }

    @Test
    void whatWasPaidOutIsTakenBackAndUsedForWhatComes() {
        pay("100.00", Map.of());
        String credit = id(hand.credit(invoice, Map.of()).json());
        String path = "/api/v1/invoices/" + credit;
        api.post(path + "/refund", Map.of("reason", "asked for"));

        assertThat(problem(hand.cancel(credit, "FINAL"))).isEqualTo("409 credit-refunded");
        assertThat(api.post(path + "/refund-reversal", Map.of("reason", "never arrived")).json().path("open").asString()).isEqualTo("-100.00");
        assertThat(problem(api.post(path + "/refund-reversal", Map.of("reason", "again")))).isEqualTo("409 nothing-refunded");
        assertThat(statement().path("closingBalance").asString()).isEqualTo("-100.00");
        assertThat(hand.invoice(id(hand.byHand(participant, "40.00"))).path("paymentState").asString()).isEqualTo("CREDITED");
        assertThat(hand.cancel(credit, "FINAL").status()).isEqualTo(200);
    }

    @Test
    void aPreviewOfAPaymentSaysWhatItWouldPayAndNothingStays() {
        Answer would = api.post("/api/v1/payments?preview=true", Map.of("billingAccount", participant.billingAccount(), "amount", "130.00"));

        assertThat(would.status()).as(would.text()).isEqualTo(200);
        assertThat(would.header("Location")).isNull();
        assertThat(texts(would.json().path("allocations"), "amount")).containsExactly("100.00");
        assertThat(would.json().path("unallocated").asString()).isEqualTo("30.00");
        assertThat(api.get("/api/v1/payments?billingAccount=" + participant.billingAccount()).json().path("items")).isEmpty();
        assertThat(hand.invoice(invoice).path("open").asString()).isEqualTo("100.00");
        assertThat(fields(api.post("/api/v1/payments?preview=true", Map.of("billingAccount", "nobody", "amount", "1")))).containsExactly("billingAccount");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("billingAccount", participant.billingAccount(), "amount", "130.00");
        assertThat(api.post("/api/v1/payments?preview=true", key, body).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/payments", key, body).status()).isEqualTo(201);
    }

    @Test
    void aPreviewOfWhatBecomesOfMoneyLeavesAllAsItIs() {
        JsonNode paid = pay("130.00", Map.of()).json();
        String path = "/api/v1/payments/" + id(paid);
        String written = id(hand.byHand(participant, "20.00"));

        assertThat(preview(path + "/refund", Map.of("reason", "asked for")).path("refunded").asString()).isEqualTo("30.00");
        assertThat(preview(path + "/release", Map.of()).path("unallocated").asString()).isEqualTo("130.00");
        assertThat(preview(path + "/allocate", Map.of()).path("unallocated").asString()).isEqualTo("10.00");
        assertThat(preview(path + "/reverse", Map.of("reason", "returned")).path("state").asString()).isEqualTo("REVERSED");
        assertThat(preview("/api/v1/invoices/" + written + "/write-off", Map.of("reason", "bankrupt")).path("paymentState").asString()).isEqualTo("WRITTEN_OFF");

        JsonNode now = api.get(path).json();
        assertThat(now).isEqualTo(paid);
        assertThat(hand.invoice(written).path("open").asString()).isEqualTo("20.00");
        assertThat(problem(api.post(path + "/refund?preview=true", Map.of("reason", "too much", "amount", "31.00")))).isEqualTo("409 more-than-unallocated");
    }

    private JsonNode preview(String path, Map<String, Object> body) {
        Answer answer = api.post(path + "?preview=true", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer pay(String amount, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("billingAccount", participant.billingAccount(), "amount", amount, "method", "PIX"));
        body.putAll(fields);
        return hand.post("/api/v1/payments", body);
    }

    private JsonNode statement() {
        return api.get("/api/v1/billing-accounts/" + participant.billingAccount() + "/statement").json();
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
