package br.ix.invoice.payment;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.payment.booking.Deeds;
import br.ix.invoice.payment.booking.PaymentViews;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Money that came in, for other modules: received in bulk or by hand, used, given back, taken back. Ids are public ones. */
@Component
public class Payments {

    private static final ReasonRequest NO_REASON = new ReasonRequest(null, null, null);

    private final Deeds deeds;
    private final PaymentViews views;
    private final AuditTrail trail;

    Payments(Deeds deeds, PaymentViews views, AuditTrail trail) {
        this.deeds = deeds;
        this.views = views;
        this.trail = trail;
    }

    /**
     * Books what came in, whatever it is: no receipt is refused, and what is unclear is found in a work list by its {@link Finding}. One outcome
     * for each, in order; a receipt whose external id is known (or stands before it in the list) changes nothing. One transaction and a fixed
     * number of statements for a list, of which the caller leaves an entry in the audit trail.
     */
    @Transactional
    public List<ReceivedPayment> receive(List<Receipt> receipts, String by) {
        return deeds.receive(receipts, by);
    }

    /** Books what a person or program enters. Refused: faults (400), an invoice that is not issued or of which less is open (409). */
    @Transactional
    public PaymentView receive(PaymentRequest request, Caller caller) {
        PaymentView received = byId(deeds.receive(request, caller), caller);
        trail.record("payment.received", "payments/" + received.id(), null, Values.of("billingAccount", received.billingAccount(), "amount", received.amount(),
                "currency", received.currency(), "receivedOn", received.receivedOn(), "method", received.method(), "reference", received.reference(),
                "unallocated", received.unallocated()));
        return received;
    }

    /** Takes payments back on a day: what they had paid is open again. Refused as a whole (409): one that is reversed, or given back in part. */
    @Transactional
    public void reverse(Collection<String> ids, LocalDate on, String reason, String by) {
        deeds.reverse(ids, on, new Entry.Why(reason, by), false);
    }

    /** The same, and what they are called elsewhere is free: the file that they came from may come again. */
    @Transactional
    public void undo(Collection<String> ids, LocalDate on, String reason, String by) {
        deeds.reverse(ids, on, new Entry.Why(reason, by), true);
    }

    /** Takes one back, as a person asks; faults of the request are refused too (400). */
    @Transactional
    public PaymentView reverse(String id, ReasonRequest request, Caller caller) {
        return changed("reversed", new Named(id, caller), request, () -> deeds.reverse(id, request, caller));
    }

    /** Uses what is left of a payment; says whose it is, where nobody knew. */
    @Transactional
    public PaymentView allocate(String id, AllocateRequest request, Caller caller) {
        return changed("allocated", new Named(id, caller), NO_REASON, () -> deeds.allocate(id, request, caller));
    }

    /** Frees what a payment is used for, of one invoice or (null) of all. */
    @Transactional
    public PaymentView release(String id, @Nullable String invoice, Caller caller) {
        return changed("released", new Named(id, caller), NO_REASON, () -> deeds.release(id, invoice, caller));
    }

    /** Gives back what is not used, or a part of it. */
    @Transactional
    public PaymentView refund(String id, ReasonRequest request, Caller caller) {
        return changed("refunded", new Named(id, caller), request, () -> deeds.refund(id, request, caller));
    }

    /** A payment as a caller names it. */
    private record Named(String id, Caller caller) {
    }

    private PaymentView changed(String action, Named named, ReasonRequest why, Runnable deed) {
        PaymentView before = byId(named.id(), named.caller());
        deed.run();
        PaymentView after = byId(named.id(), named.caller());
        Map<String, @Nullable String> is = new HashMap<>(figures(after));
        is.putAll(Values.of("reason", why.reason(), "amount", why.amount()));
        trail.record("payment." + action, "payments/" + after.id(), figures(before), is);
        return after;
    }

    private static Map<String, @Nullable String> figures(PaymentView payment) {
        return Values.of("billingAccount", payment.billingAccount(), "state", payment.state(), "unallocated", payment.unallocated(), "refunded", payment.refunded(),
                "allocations", payment.allocations().stream().map(one -> one.number() + " " + one.amount()).collect(Collectors.joining(", ")));
    }

    /** Writes off what is open of an invoice, or a part of it. */
    @Transactional
    public void writeOff(String invoice, ReasonRequest request, Caller caller) {
        deeds.writeOff(invoice, request, caller);
        trail.record("invoice.written-off", "invoices/" + invoice, null, Values.of("amount", request.amount(), "on", request.on(), "reason", request.reason()));
    }

    /** Takes back what was written off of an invoice. */
    @Transactional
    public void reverseWriteOff(String invoice, ReasonRequest request, Caller caller) {
        deeds.reverseWriteOff(invoice, request, caller);
        trail.record("invoice.write-off-reversed", "invoices/" + invoice, null, Values.of("on", request.on(), "reason", request.reason()));
    }

    /** Pays out what is not used of a credit note, or a part of it. Refused (409): any other document, more than is not used. */
    @Transactional
    public void refundCredit(String creditNote, ReasonRequest request, Caller caller) {
        deeds.refundCredit(creditNote, request, caller);
        trail.record("invoice.credit-refunded", "invoices/" + creditNote, null,
                Values.of("amount", request.amount(), "on", request.on(), "reason", request.reason()));
    }

    /** Takes back what was paid out of a credit note: it can be used again. */
    @Transactional
    public void reverseCreditRefund(String creditNote, ReasonRequest request, Caller caller) {
        deeds.reverseCreditRefund(creditNote, request, caller);
        trail.record("invoice.credit-refund-reversed", "invoices/" + creditNote, null, Values.of("on", request.on(), "reason", request.reason()));
    }

    /** What a deed of this type would make: it is done by the same code, looked at, and taken back. */
    @Transactional
    public <T> T preview(Supplier<T> deed) {
        T would = deed.get();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return would;
    }

    /** A page in the order of booking. */
    public Page<PaymentView> list(PaymentFilter filter, PageQuery query, Caller caller) {
        return views.list(filter, query, caller);
    }

    /** A page from the newest on. */
    public Page<PaymentView> newest(PaymentFilter filter, PageQuery query, Caller caller) {
        return views.newest(filter, query, caller);
    }

    /** One that does not exist or that is another's is refused (404). */
    public PaymentView byId(String id, Caller caller) {
        return views.byId(id, caller).orElseThrow(() -> Refusal.notFound("payment", id));
    }

    /** By the internal keys, as events name payments; those that do not exist are absent. */
    public Map<Long, PaymentView> withKeys(Collection<Long> keys) {
        return views.withKeys(keys);
    }

    /** By what it is called where it came from. */
    public Optional<PaymentView> byExternalId(String externalId) {
        return views.byExternalId(externalId);
    }
}
