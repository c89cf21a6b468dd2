package br.ix.invoice.psp.money;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.InvoiceReferences;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.AllocateRequest;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.PaymentView;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.psp.bank.PspPayments.Paid;
import br.ix.invoice.psp.money.NotificationRows.Due;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books what a bank said of money: what came in as a payment of the invoice that its txid names, and what went back of it. */
@Component
class PixBooking {

    private static final ZoneId ZONE_OF_THE_BANKS = ZoneId.of("America/Sao_Paulo");
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final int LONGEST = 140;

    private final NotificationRows rows;
    private final InvoiceReferences references;
    private final Payments payments;
    private final AuditTrail trail;

    PixBooking(NotificationRows rows, InvoiceReferences references, Payments payments, AuditTrail trail) {
        this.rows = rows;
        this.references = references;
        this.payments = payments;
        this.trail = trail;
    }

    /** All or nothing; nothing where another process has it by now. */
    @Transactional
    public void book(Due due, Paid paid) {
        String known = due.payment();
        String payment = known == null ? received(due, paid) : known;
        if (!rows.booked(due, paid, payment)) {
            throw new AnothersByNow();
        }
        BigDecimal more = paid.returned().subtract(due.returned());
        if (more.signum() > 0) {
            giveBack(payments.byId(payment, caller(due)), paid, new Back(more, caller(due)));
        }
    }

    /** Rolls back what was done for nothing. */
    static final class AnothersByNow extends RuntimeException {
    }

    private String received(Due due, Paid paid) {
        String txid = paid.txid();
        InvoiceReferences.Named named = txid == null ? null : references.ofTxids(List.of(txid)).get(txid);
        Receipt receipt = new Receipt("pix/" + paid.endToEndId(), null, named == null ? null : Receipt.ofInvoice(named.id().toString()), day(paid.at()),
                Money.exactly(paid.amount(), BRL), "PIX", shortened(Stream.of(txid, paid.info()).filter(Objects::nonNull).findFirst().orElse("")),
                shortened(paid.payer()));
        String payment = payments.receive(List.of(receipt), caller(due).name()).get(0).payment();
        trail.record("payment.received", "payments/" + payment, null, Values.of("amount", receipt.amount().plain(), "currency", "BRL",
                "receivedOn", receipt.receivedOn(), "method", "PIX", "reference", receipt.reference()));
        return payment;
    }

    /** So much went back now. */
    private record Back(BigDecimal amount, Caller caller) {
    }

    /** All of it: the payment is taken back. A part: it is freed from what it pays as far as it must be, and given back. */
    private void giveBack(PaymentView payment, Paid paid, Back back) {
        if (payment.state().equals("REVERSED")) {
            return;
        }
        LocalDate on = day(paid.returnedAt() == null ? paid.at() : paid.returnedAt());
        String reason = "Returned by PIX: " + paid.endToEndId();
        if (back.amount().compareTo(paid.amount()) == 0) {
            payments.reverse(List.of(payment.id()), on, reason, back.caller().name());
            return;
        }
        List<PaymentView.Allocated> used = back.amount().compareTo(new BigDecimal(payment.unallocated())) > 0 ? payment.allocations() : List.of();
        if (!used.isEmpty()) {
            payments.release(payment.id(), null, back.caller());
        }
        PaymentView after = payments.refund(payment.id(), new ReasonRequest(reason, back.amount().setScale(2).toPlainString(), null), back.caller());
        if (!used.isEmpty() && new BigDecimal(after.unallocated()).signum() > 0) {
            payments.allocate(payment.id(), new AllocateRequest(null, used.stream().map(one -> new PaymentRequest.Allocation(one.invoice(), null)).toList()),
                    back.caller());
        }
    }

    private static Caller caller(Due due) {
        return new Caller("psp:" + due.psp(), Role.OPERATOR, null, null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE_OF_THE_BANKS);
    }

    private static @Nullable String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
