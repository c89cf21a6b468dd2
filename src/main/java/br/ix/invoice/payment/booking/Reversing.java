package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.PaymentsReversed;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.payment.ledger.EntryKind;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments back: what they had paid is open again. A list is a fixed number of statements. */
@Component
class Reversing {

    private final PaymentRows payments;
    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;
    private final ApplicationEventPublisher events;

    Reversing(PaymentRows payments, Receivables receivables, Allocations allocations, Entries entries, ApplicationEventPublisher events) {
        this.payments = payments;
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
        this.events = events;
    }

    /** On which day and why; {@code again}: what they are called elsewhere may come again. */
    public record Cause(LocalDate on, Entry.Why why, boolean again) {
    }

    /** Reverses payments (keys). Refused as a whole (409) where one is reversed already, or was given back in part. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(Collection<Long> keys, Cause cause) {
        List<Allocation> read = allocations.standing(keys);
        Map<Long, Receivable> documents = receivables.lock(read.stream().map(Allocation::invoice).collect(Collectors.toSet()));
        Map<Long, PaymentRow> locked = payments.lock(keys);
        locked.values().forEach(Reversing::refuseUnlessWhole);
        List<Allocation> standing = allocations.standing(keys);
        if (!documents.keySet().containsAll(standing.stream().map(Allocation::invoice).toList())) {
            throw Refusal.conflict("payment-changed-meanwhile", "What the payment is used for changed at this moment: try again");
        }
        allocations.book(standing.stream().map(Allocation::reversed).toList(), documents);
        List<Entry> booked = new ArrayList<>();
        for (PaymentRow payment : locked.values()) {
            if (payment.account() != null) {
                booked.add(new Entry(payment.account(), cause.on(), EntryKind.REVERSAL, payment.amount(), payment.id(), null, cause.why()));
            }
        }
        entries.book(booked);
        payments.reverse(keys, cause.on(), cause.why().reason() == null ? "" : cause.why().reason(), cause.again());
        events.publishEvent(new PaymentsReversed(List.copyOf(locked.keySet())));
    }

    private static void refuseUnlessWhole(PaymentRow payment) {
        Paid.refuseIfReversed(payment);
        Money refunded = payment.refunded();
        if (!refunded.isZero()) {
            throw Refusal.conflict("payment-refunded", "%s of the payment '%s' were given back: it cannot be reversed".formatted(refunded, payment.publicId()))
                    .with("refunded", refunded.plain());
        }
    }
}
