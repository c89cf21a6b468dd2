package br.ix.invoice.invoicing;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.invoicing.takeover.TakenOver;
import br.ix.invoice.invoicing.takeover.TakenOverDetails;
import br.ix.invoice.invoicing.takeover.TakenOverFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final TakenOverFacts facts;

    TakenOverInvoices(TakenOver invoices, TakenOverDetails details, TakenOverFacts facts) {
        this.invoices = invoices;
        this.details = details;
        this.facts = facts;
    }

    /** What an invoice that was taken over says of the services that it was for; {@code isLive}: it was not cancelled when it was taken over. */
    public record Billed(long number, @Nullable LocalDate issuedOn, LocalDate dueOn, boolean isLive, BigDecimal total) {
    }

    /** How an invoice stands now: as it was taken over, or cancelled here. */
    public record Standing(String state, BigDecimal total) {
    }

    /** Of those with these ids that were taken over, by id. */
    public Map<String, Standing> standing(Collection<String> ids) {
        return facts.standing(ids);
    }

    /** Numbers of a series that no invoice has between the lowest and the highest that were taken over; both included. */
    public record Hole(String series, long first, long last) {
    }

    /** How many holes there are, and the first of them. */
    public record Holes(long count, List<Hole> first) {
    }

    /** Of those with these ids that were taken over, by id. */
    public Map<String, Billed> billed(Collection<String> ids) {
        return facts.billed(ids);
    }

    /** The holes in the numbers that were taken over; the report of gaps of ours begins behind them. */
    public Holes holes() {
        return facts.holes();
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

    /** Attaches purchase orders; one that a person wrote here stays and is told. One outcome for each, in order. */
    @Transactional
    public List<BulkOutcome> putPurchaseOrders(List<TakenOverRecord.Order> records, Remembered remembered) {
        return details.putPurchaseOrders(records, remembered);
    }

    @Transactional
    public void takeBackPurchaseOrders(List<TakeBack> records) {
        details.takeBackPurchaseOrders(records);
    }
}
