package br.ix.invoice.payment;

import br.ix.invoice.payment.booking.Deeds;
import br.ix.invoice.payment.booking.PaymentViews;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that came in, for other modules: received in bulk or by hand, used, given back, taken back. Ids are public ones. */
@Component
public class Payments {

    private final Deeds deeds;
    private final PaymentViews views;

    Payments(Deeds deeds, PaymentViews views) {
        this.deeds = deeds;
        this.views = views;
    }

    /**
     * Books what came in, whatever it is: no receipt is refused, and what is unclear is found in a work list by its {@link Finding}. One outcome
     * for each, in order; a receipt whose external id is known (or stands before it in the list) changes nothing. One transaction and a fixed
     * number of statements for a list.
     */
    @Transactional
    public List<ReceivedPayment> receive(List<Receipt> receipts, String by) {
        return deeds.receive(receipts, by);
    }

    /** Books what a person or program enters. Refused: faults (400), an invoice that is not issued or of which less is open (409). */
    @Transactional
    public PaymentView receive(PaymentRequest request, Caller caller) {
        return byId(deeds.receive(request, caller), caller);
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
        deeds.reverse(id, request, caller);
        return byId(id, caller);
    }

    /** Uses what is left of a payment; says whose it is, where nobody knew. */
    @Transactional
    public PaymentView allocate(String id, AllocateRequest request, Caller caller) {
        deeds.allocate(id, request, caller);
        return byId(id, caller);
    }

    /** Frees what a payment is used for, of one invoice or (null) of all. */
    @Transactional
    public PaymentView release(String id, @Nullable String invoice, Caller caller) {
        deeds.release(id, invoice, caller);
        return byId(id, caller);
    }

    /** Gives back what is not used, or a part of it. */
    @Transactional
    public PaymentView refund(String id, ReasonRequest request, Caller caller) {
        deeds.refund(id, request, caller);
        return byId(id, caller);
    }

    /** Writes off what is open of an invoice, or a part of it. */
    @Transactional
    public void writeOff(String invoice, ReasonRequest request, Caller caller) {
        deeds.writeOff(invoice, request, caller);
    }

    /** Takes back what was written off of an invoice. */
    @Transactional
    public void reverseWriteOff(String invoice, ReasonRequest request, Caller caller) {
        deeds.reverseWriteOff(invoice, request, caller);
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
