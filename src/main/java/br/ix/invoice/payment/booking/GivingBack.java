package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.payment.ledger.EntryKind;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is not used of a payment is given back to the payer, and what is used can be freed from documents. */
@Component
class GivingBack {

    private final PaymentRows payments;
    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;

    GivingBack(PaymentRows payments, Receivables receivables, Allocations allocations, Entries entries) {
        this.payments = payments;
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
    }

    /** Gives back an amount, or all that is not used. Refused (409): one that is reversed, without an account, more than is not used. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refund(long key, Causes.Cause cause) {
        PaymentRow payment = payments.lock(List.of(key)).get(key);
        Paid.refuseIfReversed(payment);
        if (payment.account() == null) {
            throw Refusal.conflict("payment-without-account", "Nobody knows whose the payment is: say it first, or reverse it");
        }
        Money amount = cause.amount() == null ? payment.unallocated() : cause.amount();
        if (amount.isZero() || amount.compareTo(payment.unallocated()) > 0) {
            throw Refusal.conflict("more-than-unallocated", "Of the payment, %s are not used".formatted(payment.unallocated()))
                    .about("amount", amount.plain()).with("unallocated", payment.unallocated().plain());
        }
        entries.book(List.of(new Entry(payment.account(), cause.on(), EntryKind.REFUND, amount, payment.id(), null, cause.why())));
        payments.refund(payment.id(), amount);
    }

    /** Frees what a payment is used for: all of it, or what it pays of one document (its public id, 404 where there is none). */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(long key, List<String> invoices) {
        List<Allocation> read = allocations.standing(List.of(key));
        Map<Long, Receivable> documents = receivables.lock(read.stream().map(Allocation::invoice).toList());
        PaymentRow payment = payments.lock(List.of(key)).get(key);
        Paid.refuseIfReversed(payment);
        List<Allocation> freed = allocations.standing(List.of(key)).stream().filter(one -> documents.containsKey(one.invoice()))
                .filter(one -> invoices.isEmpty() || invoices.contains(documents.get(one.invoice()).publicId())).toList();
        if (freed.isEmpty()) {
            throw Refusal.conflict("nothing-allocated", "The payment is not used for that").about("invoice", String.join(", ", invoices));
        }
        allocations.book(freed.stream().map(Allocation::reversed).toList(), documents);
        payments.free(Map.of(key, freed.stream().map(Allocation::amount).reduce(Money.zero(payment.amount().currency()), Money::plus)));
    }
}
