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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A cancelled document asks for nothing; its days are owed again, or settled for good. */
@IntegrationTest
class CancelledInvoicesTest {

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private String exchange;
    private Participant participant;
    private String subscription;

    @Autowired
    CancelledInvoicesTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void aSubscriptionAt690() {
        exchange = world.exchange();
        participant = world.participant(exchange);
        subscription = world.subscription(participant, hand.priced(exchange, "690.00"), "2026-08-01");
    }

    @Test
    void aCancelledInvoiceKeepsItsNumberAndIsOpenWithNothing() {
        JsonNode invoice = billed("2026-08");

        Answer cancelled = hand.cancel(id(invoice), "REBILL");

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(cancelled.etag()).startsWith("\"3-");
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().path("number")).isEqualTo(invoice.path("number"));
        assertThat(cancelled.json().path("open").asString()).isEqualTo("0.00");
        assertThat(cancelled.json().path("paymentState").isNull()).isTrue();
        assertThat(cancelled.json().path("takenBack").path("reason").asString()).isEqualTo("wrong payer");
        assertThat(cancelled.json().path("takenBack").path("effect").asString()).isEqualTo("REBILL");
        assertThat(cancelled.json().path("total").asString()).isEqualTo("690.00");
    }

    @Test
    void theSameMonthRequestedAgainBillsACancelledInvoiceAgain() {
        JsonNode invoice = billed("2026-08");
        api.post(INVOICES + "/" + id(invoice) + "/cancel", Map.of("reason", "by default owed again"));

        JsonNode again = billed("2026-08");

        assertThat(again.path("kind").asString()).isEqualTo("REGULAR");
        assertThat(again.path("period").asString()).isEqualTo("2026-08");
        assertThat(texts(again.path("lines"), "amount")).containsExactly("690.00");
        assertThat(again.path("number")).isNotEqualTo(invoice.path("number"));
        assertThat(hand.issued(participant)).isEqualByComparingTo("690.00");
    }

    @Test
    void theNextMonthCatchesUpWithACancelledInvoice() {
        JsonNode invoice = billed("2026-08");
        hand.cancel(id(invoice), "REBILL");

        JsonNode september = billed("2026-09");

        assertThat(texts(september.path("lines"), "from")).containsExactly("2026-08-01", "2026-09-01");
        assertThat(hand.issued(participant)).isEqualByComparingTo("1380.00");
    }

    @Test
    void whatIsCancelledForGoodIsNotChargedAgainAndALaterChangeIsMeasuredAgainstTheCharge() {
        JsonNode invoice = billed("2026-08");
        hand.cancel(id(invoice), "FINAL");
        assertThat(world.invoicesOf(world.bill("2026-08", exchange))).isEmpty();

        endOn("2026-08-10");
        JsonNode credit = billed("2026-09");

        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(texts(credit.path("lines"), "amount")).containsExactly("-467.42");
        assertThat(texts(credit.path("lines"), "corrects")).containsExactly(invoice.path("number").asString());
    }

    @Test
    void anInvoiceThatALaterRunCorrectedIsChargedAgainWithTheDifferenceLeftInPlace() {
        JsonNode august = billed("2026-08");
        endOn("2026-08-10");
        JsonNode credit = billed("2026-09");
        hand.cancel(id(august), "REBILL");

        JsonNode october = billed("2026-10");

        assertThat(credit.path("total").asString()).isEqualTo("-467.42");
        assertThat(texts(october.path("lines"), "amount")).containsExactly("690.00");
        assertThat(texts(october.path("lines"), "corrects")).containsExactly(credit.path("number").asString());
        assertThat(hand.issued(participant)).isEqualByComparingTo("222.58");
    }

    @Test
    void aCreditNoteOfARunIsCancelledLikeAnInvoice() {
        billed("2026-08");
        endOn("2026-08-10");
        JsonNode credit = billed("2026-09");

        Answer cancelled = hand.cancel(id(credit), "REBILL");
        JsonNode again = billed("2026-09");

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(again.path("total").asString()).isEqualTo("-467.42");
        assertThat(hand.issued(participant)).isEqualByComparingTo("222.58");
    }

    @Test
    void aPreviewOfACancellationLeavesTheInvoiceAsItIs() {
        JsonNode invoice = billed("2026-08");
        String before = api.get(INVOICES + "/" + id(invoice)).text();

        Answer preview = api.post(INVOICES + "/" + id(invoice) + "/cancel?preview=true", Map.of("reason", "a look"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(api.get(INVOICES + "/" + id(invoice)).text()).isEqualTo(before);
    }

    @Test
    void whatIsNotIssuedIsNotCancelled() {
        JsonNode invoice = billed("2026-08");
        JsonNode drafted = world.draft("2026-09", exchange);
        JsonNode draft = world.invoicesOf(drafted).path(0);

        Answer held = hand.cancel(id(invoice), "REBILL");
        Answer ofDraft = hand.cancel(id(draft), "REBILL");
        api.post("/api/v1/billing-runs/" + id(drafted) + "/discard", Map.of());
        Answer first = hand.cancel(id(invoice), "FINAL");
        Answer second = hand.cancel(id(invoice), "REBILL");

        assertThat(problem(held)).isEqualTo("409 account-in-draft");
        assertThat(problem(ofDraft)).isEqualTo("409 invoice-state");
        assertThat(ofDraft.json().path("state").asString()).isEqualTo("DRAFT");
        assertThat(first.status()).isEqualTo(200);
        assertThat(problem(second)).isEqualTo("409 invoice-state");
        assertThat(second.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(problem(hand.cancel(UUID.randomUUID().toString(), "REBILL"))).isEqualTo("404 not-found");
    }

    @Test
    void aReasonIsRequiredAndAnEffectIsOneOfTwo() {
        JsonNode invoice = billed("2026-08");

        assertThat(fields(api.post(INVOICES + "/" + id(invoice) + "/cancel", Map.of()))).containsExactly("reason");
        assertThat(fields(api.post(INVOICES + "/" + id(invoice) + "/cancel", Map.of("reason", " ", "effect", "MAYBE"))))
                .containsExactlyInAnyOrder("reason", "effect");
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
