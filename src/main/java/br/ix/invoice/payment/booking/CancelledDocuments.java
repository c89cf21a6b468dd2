package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.payment.ledger.EntryKind;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Frees what a cancelled document was settled with: payments are unused again, credit notes are used for what else is open, and what was
 * written off of it is booked back. What a cancelled credit note had settled is open again.
 */
@Component
class CancelledDocuments {

    private static final Entry.Why WHY = new Entry.Why("cancelled", "cancellation");

    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;
    private final PaymentRows payments;
    private final CreditUse credits;
    private final Days days;

    CancelledDocuments(Receivables receivables, Allocations allocations, Entries entries, PaymentRows payments, CreditUse credits, Days days) {
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
        this.payments = payments;
        this.credits = credits;
        this.days = days;
    }

    /** What day it is where an account is. */
    @Component
    static class Days {

        private final Exchanges exchanges;
        private final BusinessClock clock;

        Days(Exchanges exchanges, BusinessClock clock) {
            this.exchanges = exchanges;
            this.clock = clock;
        }

        LocalDate at(long exchange) {
            return clock.today(exchanges.withIds(List.of(exchange)).get(exchange).timeZone());
        }
    }

    @EventListener
    void on(InvoicesCancelled cancelled) {
        receivables.withKeys(cancelled.invoices()).values().forEach(this::free);
    }

    private void free(Receivable document) {
        List<Allocation> standing = allocations.ofDocument(document);
        if (standing.isEmpty()) {
            return;
        }
        if (document.creditNote() && standing.stream().anyMatch(Allocation::isWriteOff)) {
            throw Refusal.conflict("credit-refunded", "A part of the credit note '%s' was paid out: take that back first".formatted(document.number()));
        }
        Map<Long, Receivable> locked = receivables.lock(standing.stream().flatMap(one -> Stream.of(one.invoice(), one.creditNote()))
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
        Map<Long, Money> freed = new TreeMap<>();
        standing.stream().filter(one -> one.payment() != null).forEach(one -> freed.merge(one.payment(), one.amount(), Money::plus));
        payments.lock(freed.keySet());
        payments.free(freed);
        allocations.book(standing.stream().map(Allocation::reversed).toList(), locked);
        LocalDate today = days.at(receivables.accountsByKey(List.of(document.account())).get(document.account()).exchange());
        entries.book(standing.stream().filter(Allocation::isWriteOff).map(one ->
                new Entry(one.account(), today, EntryKind.REVERSAL, one.amount(), null, one.invoice(), WHY)).toList());
        credits.use(List.of(document.account()));
    }
}
