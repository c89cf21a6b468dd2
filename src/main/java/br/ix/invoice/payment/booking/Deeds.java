package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.AllocateRequest;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.ReceivedPayment;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done with payments and open invoices, each in the transaction of the caller. Public for the module's face, which says what each does. */
@Component
public class Deeds {

    private final Receiving receiving;
    private final ByHand byHand;
    private final Later later;
    private final PaymentViews views;
    private final PaymentRows rows;
    private final Receivables receivables;

    Deeds(Receiving receiving, ByHand byHand, Later later, PaymentViews views, PaymentRows rows, Receivables receivables) {
        this.receiving = receiving;
        this.byHand = byHand;
        this.later = later;
        this.views = views;
        this.rows = rows;
        this.receivables = receivables;
    }

    /** What becomes of payments and invoices later. */
    @Component
    record Later(Allocating allocating, GivingBack givingBack, Reversing reversing, WriteOffs writeOffs, CreditRefunds creditRefunds, Causes causes) {
    }

    public List<ReceivedPayment> receive(List<Receipt> receipts, String by) {
        return receiving.receive(receipts, by);
    }

    /** Its public id. */
    public String receive(PaymentRequest request, Caller caller) {
        return byHand.receive(request, caller);
    }

    /** {@code again}: what they are called elsewhere is free. */
    public void reverse(Collection<String> ids, LocalDate on, Entry.Why why, boolean again) {
        later.reversing().reverse(rows.keys(ids).values(), new Reversing.Cause(on, why, again));
    }

    public void reverse(String id, ReasonRequest request, Caller caller) {
        PaymentRow payment = row(id, caller);
        if (request.amount() != null) {
            throw Refusal.invalid("amount", request.amount(), "A payment is reversed as a whole");
        }
        Causes.Cause cause = cause(payment, request, caller);
        later.reversing().reverse(List.of(payment.id()), new Reversing.Cause(cause.on(), cause.why(), false));
    }

    public void allocate(String id, AllocateRequest request, Caller caller) {
        later.allocating().allocate(row(id, caller), request, caller);
    }

    public void release(String id, @Nullable String invoice, Caller caller) {
        later.givingBack().release(row(id, caller).id(), invoice == null ? List.of() : List.of(invoice));
    }

    public void refund(String id, ReasonRequest request, Caller caller) {
        PaymentRow payment = row(id, caller);
        later.givingBack().refund(payment.id(), cause(payment, request, caller));
    }

    public void writeOff(String invoice, ReasonRequest request, Caller caller) {
        Receivable document = document(invoice);
        later.writeOffs().writeOff(document.id(), cause(document, request, caller));
    }

    public void reverseWriteOff(String invoice, ReasonRequest request, Caller caller) {
        if (request.amount() != null) {
            throw Refusal.invalid("amount", request.amount(), "A write-off is taken back as a whole");
        }
        Receivable document = document(invoice);
        later.writeOffs().reverse(document.id(), cause(document, request, caller));
    }

    /** Pays out what is not used of a credit note (public id). */
    public void refundCredit(String creditNote, ReasonRequest request, Caller caller) {
        Receivable document = document(creditNote);
        later.creditRefunds().refund(document.id(), cause(document, request, caller));
    }

    public void reverseCreditRefund(String creditNote, ReasonRequest request, Caller caller) {
        if (request.amount() != null) {
            throw Refusal.invalid("amount", request.amount(), "What was paid out is taken back as a whole");
        }
        Receivable document = document(creditNote);
        later.creditRefunds().reverse(document.id(), cause(document, request, caller));
    }

    private PaymentRow row(String id, Caller caller) {
        return views.row(id, caller).orElseThrow(() -> Refusal.notFound("payment", id));
    }

    private Receivable document(String id) {
        return Optional.ofNullable(receivables.withIds(List.of(id)).get(id)).orElseThrow(() -> Refusal.notFound("invoice", id));
    }

    private Causes.Cause cause(PaymentRow payment, ReasonRequest request, Caller caller) {
        Long account = payment.account();
        AccountKey at = account == null ? null : receivables.accountsByKey(List.of(account)).get(account);
        return later.causes().read(request, at == null ? null : at.exchange(), payment.amount().currency(), caller.name());
    }

    private Causes.Cause cause(Receivable document, ReasonRequest request, Caller caller) {
        AccountKey at = receivables.accountsByKey(List.of(document.account())).get(document.account());
        return later.causes().read(request, at.exchange(), document.payable().currency(), caller.name());
    }
}
