package br.ix.invoice.invoicing;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.invoicing.takeover.TakenOver;
import br.ix.invoice.invoicing.takeover.TakenOverDetails;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices of another system, for its take-over: issued documents with their own numbers, after which the issuer's series goes on. They
 * charge no days: what was charged is said by the subscriptions.
 */
@Component
public class TakenOverInvoices {

    private final TakenOver invoices;
    private final TakenOverDetails details;

    TakenOverInvoices(TakenOver invoices, TakenOverDetails details) {
        this.invoices = invoices;
        this.details = details;
    }

    /** Writes invoices in bulk (made, changed or the same by their id); one outcome for each, in order. */
    @Transactional
    public List<BulkOutcome> put(List<TakenOverRecord> records, Remembered remembered) {
        return invoices.put(records, remembered);
    }

    /** Takes back what put did; refused (409) when numbers were issued after them, or one was credited. */
    @Transactional
    public void takeBack(List<TakeBack> records) {
        invoices.takeBack(records);
    }

    /** Says which services invoices were for; one outcome for each, in order. */
    @Transactional
    public List<BulkOutcome> putServices(List<TakenOverRecord.Service> records) {
        return details.putServices(records);
    }

    @Transactional
    public void takeBackServices(List<TakeBack> records) {
        details.takeBackServices(records);
    }

    /** Attaches purchase orders; one outcome for each, in order. */
    @Transactional
    public List<BulkOutcome> putPurchaseOrders(List<TakenOverRecord.Order> records) {
        return details.putPurchaseOrders(records);
    }

    @Transactional
    public void takeBackPurchaseOrders(List<TakeBack> records) {
        details.takeBackPurchaseOrders(records);
    }
}
