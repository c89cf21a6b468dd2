package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Receipt.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts in bulk, as files of banks bring them: each is booked once, and what is unclear has a name. */
@IntegrationTest
class PaymentsReceivedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final Payments payments;
    private final HandWorld hand;
    private final World world;
    private Participant participant;

    @Autowired
    PaymentsReceivedTest(ApiClient api, Payments payments) {
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
        this.payments = payments;
    }

    @BeforeEach
    void aParticipant() {
        participant = world.participant(world.exchange());
    }

    @Test
    void whatIsReportedTwiceIsReceivedOnce() {
        String invoice = invoice("100.00");
        Receipt receipt = of(invoice, "100.00");

        List<ReceivedPayment> first = payments.receive(List.of(receipt, receipt), "bank");
        List<ReceivedPayment> again = payments.receive(List.of(receipt), "bank");

        assertThat(first).extracting(ReceivedPayment::duplicate).containsExactly(false, true);
        assertThat(again.get(0)).isEqualTo(first.get(1));
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
        assertThat(payments.byExternalId(receipt.externalId()).orElseThrow().allocations()).hasSize(1);
    }

    @Test
    void eachCaseHasItsOwnName() {
        String exact = invoice("100.00");
        String part = invoice("100.00");
        String over = invoice("100.00");
        String cancelled = invoice("100.00");
        hand.cancel(cancelled, "REBILL");

        List<ReceivedPayment> received = payments.receive(List.of(of(exact, "100.00"), of(part, "40.00"), of(over, "130.00"), of(exact, "100.00"),
                of(cancelled, "100.00"), of("no such invoice", "5.00"), onAccount("7.00")), "bank");

        assertThat(received).extracting(ReceivedPayment::finding).containsExactly(Finding.MATCHED, Finding.PARTIAL, Finding.OVER, Finding.TWICE,
                Finding.AFTER_CANCELLATION, Finding.UNKNOWN, Finding.MATCHED);
        assertThat(List.of(state(exact), state(part), state(over))).containsExactly("PAID 0.00", "PARTLY_PAID 53.00", "PAID 0.00");
    }

    @Test
    void anUndoneFileMayComeAgain() {
        String invoice = invoice("100.00");
        Receipt receipt = of(invoice, "100.00");
        Receipt unknown = of("no such invoice", "5.00");
        List<String> ids = payments.receive(List.of(receipt, unknown), "bank").stream().map(ReceivedPayment::payment).toList();

        payments.undo(ids, DAY, "wrong file", "bank");

        assertThat(state(invoice)).isEqualTo("OPEN 100.00");
        assertThat(payments.receive(List.of(receipt, unknown), "bank")).extracting(ReceivedPayment::duplicate).containsExactly(false, false);
        assertThat(state(invoice)).isEqualTo("PAID 0.00");
    }

    private String invoice(String amount) {
        return hand.byHand(participant, amount).path("id").asString();
    }

    private Receipt of(String invoice, String amount) {
        return receipt(null, Receipt.ofInvoice(invoice), amount);
    }

    private Receipt onAccount(String amount) {
        return receipt(participant.billingAccount(), null, amount);
    }

    private static Receipt receipt(@Nullable String account, @Nullable List<Part> parts, String amount) {
        return new Receipt(UUID.randomUUID().toString(), account, parts, DAY, Money.of(amount, "BRL"), "BOLETO", null, "Payer");
    }

    private String state(String invoice) {
        var shown = hand.invoice(invoice);
        return shown.path("paymentState").asString() + " " + shown.path("open").asString();
    }
}
