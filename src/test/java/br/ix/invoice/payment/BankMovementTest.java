package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a bank tells of, and which invoice it pays, or opens again. */
@IntegrationTest
class BankMovementTest {

    @Autowired
    private ApiClient api;
    private BankFileCalls files;
    private World world;
    private HandWorld hand;
    private Participant payer;

    @BeforeEach
    void aPayer() {
        files = new BankFileCalls(api);
        world = new World(api);
        hand = new HandWorld(api, world);
        payer = world.participant(world.exchange());
    }

    @Test
    void aSettlementPaysTheInvoiceThatOurReferenceNames() {
        JsonNode invoice = hand.byHand(payer, "1234.56");

        String file = applied(Entry.paid(number(invoice), "1234.56"));

        assertThat(files.states(file)).containsExactly("MATCHED");
        assertThat(files.counts(file)).isEqualTo("1 1 0 0");
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
        assertThat(files.movements(file).get(0).path("matchedBy").asString()).isEqualTo("OUR_REFERENCE");
    }

    @Test
    void interestAndFineAreNotForTheInvoice() {
        JsonNode invoice = hand.byHand(payer, "1000.00");

        String file = applied(Entry.paid(number(invoice), "1000.00").withInterest("21.65"));

        assertThat(files.states(file)).containsExactly("WITH_INTEREST");
        assertThat(files.movements(file).get(0).path("amounts").path("forInvoice").asString()).isEqualTo("1000.00");
        assertThat(files.movements(file).get(0).path("amounts").path("extra").asString()).isEqualTo("21.65");
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
    }

    @Test
    void partialOverTwiceAndAfterCancellationAreStatesOfTheirOwn() {
        JsonNode partly = hand.byHand(payer, "100.00");
        JsonNode over = hand.byHand(payer, "50.00");
        JsonNode cancelled = hand.byHand(payer, "70.00");
        hand.cancel(cancelled.path("id").asString(), "FINAL");

        String file = applied(Entry.paid(number(partly), "40.00"), Entry.paid(number(over), "55.00"), Entry.paid(number(over), "50.00"),
                Entry.paid(number(cancelled), "70.00"), Entry.paid("nobody knows", "7391.57"));

        assertThat(files.states(file)).containsExactly("PARTIAL", "OVER", "TWICE", "AFTER_CANCELLATION", "UNKNOWN");
        assertThat(files.counts(file)).isEqualTo("5 4 1 0");
        assertThat(files.movements(file)).allMatch(movement -> movement.path("task").asBoolean());
        assertThat(state(partly)).endsWith(" 60.00");
    }

    @Test
    void onlySettlementsPay() {
        JsonNode invoice = hand.byHand(payer, "10.00");
        Entry paid = Entry.paid(number(invoice), "10.00");

        String file = applied(paid.withOccurrence("02"), paid.withOccurrence("09"), paid.withOccurrence("28"), paid.withOccurrence("03"),
                paid.withOccurrence("77"));

        assertThat(files.states(file)).containsExactly("NOTED", "NOTED", "NOTED", "REFUSED", "NOTED");
        assertThat(state(invoice)).endsWith(" 10.00");
    }

    @Test
    void aReversalOpensTheInvoiceAgainAndTakingItBackPaysIt() {
        JsonNode invoice = hand.byHand(payer, "80.00");
        Entry paid = Entry.paid(number(invoice), "80.00").withOurNumber("R" + Scene.unique());
        applied(paid);

        String reversal = applied(paid.withOccurrence("44"));

        assertThat(files.states(reversal)).containsExactly("REVERSED");
        assertThat(state(invoice)).endsWith(" 80.00");
        files.undone(reversal);
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
    }

    @Test
    void aReversalInTheFileOfItsPaymentTakesItBackToo() {
        JsonNode invoice = hand.byHand(payer, "81.00");
        Entry paid = Entry.paid(number(invoice), "81.00").withOurNumber("R" + Scene.unique());

        String file = applied(paid, paid.withOccurrence("44"), paid.withOurNumber("R0").withOccurrence("44"));

        assertThat(files.states(file)).containsExactly("MATCHED", "REVERSED", "REVERSAL_UNKNOWN");
        assertThat(state(invoice)).endsWith(" 81.00");
        files.undone(file);
    }

    @Test
    void anUndoneFileOpensItsInvoicesAgain() {
        JsonNode invoice = hand.byHand(payer, "90.00");
        String file = applied(Entry.paid(number(invoice), "90.00"));

        files.undone(file);

        assertThat(state(invoice)).endsWith(" 90.00");
    }

    @Test
    void aPayerIsKnownByTaxIdAndTheAmountThatIsOpen() {
        String taxId = taxIdOf(payer);
        JsonNode first = hand.byHand(payer, "690.00");
        JsonNode second = hand.byHand(payer, "690.00");

        String file = applied(Entry.from(taxId, "690.00"), Entry.from(taxId, "690.00"), Entry.from(taxId, "12.93"));

        assertThat(files.states(file)).containsExactly("MATCHED", "MATCHED", "UNKNOWN");
        assertThat(state(first) + ", " + state(second)).isEqualTo("PAID 0.00, PAID 0.00");
    }

    @Test
    void aPersonConfirmsWhatIsSuggested() {
        JsonNode invoice = hand.byHand(payer, "33.00");
        String file = applied(Entry.from(taxIdOf(payer), "30.00"));
        JsonNode suggested = files.movements(file).get(0);

        assertThat(suggested.path("state").asString()).isEqualTo("SUGGESTED");
        assertThat(suggested.path("suggestedInvoice").asString()).isEqualTo(invoice.path("id").asString());
        assertThat(files.assign(suggested, Map.of()).status()).isEqualTo(200);
        assertThat(state(invoice)).endsWith(" 3.00");
        assertThat(files.assign(suggested, Map.of()).status()).isEqualTo(409);
        assertThat(files.states(file)).containsExactly("MATCHED");
    }

    @Test
    void aPersonNamesTheInvoiceOfAPaymentThatNobodyKnew() {
        JsonNode invoice = hand.byHand(payer, "44.00");
        JsonNode unknown = files.movements(applied(Entry.paid("a transfer", "50.00"))).get(0);

        assertThat(Scene.problem(files.assign(unknown, Map.of("invoice", "none")))).isEqualTo("400 invalid-input");
        assertThat(files.assign(unknown, Map.of("invoice", invoice.path("id").asString())).json().path("state").asString()).isEqualTo("OVER");
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
    }

    @Test
    void aMovementThatWasDealtWithLeavesTheWorkList() {
        JsonNode partly = hand.byHand(payer, "100.00");
        JsonNode movement = files.movements(applied(Entry.paid(number(partly), "1.00"))).get(0);

        assertThat(Scene.problem(files.settle(movement, " "))).isEqualTo("400 invalid-input");
        assertThat(files.settle(movement, "the payer was reminded").json().path("task").asBoolean()).isFalse();
        assertThat(Scene.problem(files.settle(movement, "again"))).isEqualTo("409 movement-state");
    }

    private String applied(Entry... entries) {
        ReturnFile file = new ReturnFile(String.valueOf(Scene.unique()), 1);
        java.util.Arrays.stream(entries).forEach(file::with);
        return files.applied("return.ret", file.text());
    }

    private String taxIdOf(Participant participant) {
        return api.get("/api/v1/organisations/" + participant.organisation()).json().path("taxId").asString();
    }

    private static String number(JsonNode invoice) {
        return invoice.path("number").asString();
    }

    private String state(JsonNode invoice) {
        JsonNode now = hand.invoice(invoice.path("id").asString());
        return now.path("paymentState").asString() + " " + now.path("open").asString();
    }
}
