package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.InvoiceState;
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

/** Invoices that nobody will pay any more: nothing of them is asked for, until that is taken back. */
@Component
class WriteOffs {

    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;

    WriteOffs(Receivables receivables, Allocations allocations, Entries entries) {
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
    }

    /** Writes off an amount of an invoice (key), or all that is open. Refused (409): one that is not issued, a credit note, more than is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeOff(long key, Causes.Cause cause) {
        Map<Long, Receivable> locked = receivables.lock(List.of(key));
        Receivable invoice = issued(locked.get(key), "write-off");
        Money amount = cause.amount() == null ? invoice.open() : cause.amount();
        if (amount.isZero() || amount.compareTo(invoice.open()) > 0) {
            throw Refusal.conflict("more-than-open", "Of invoice '%s', %s are open".formatted(invoice.number(), invoice.open()))
                    .about("amount", amount.plain()).with("open", invoice.open().plain());
        }
        entries.book(List.of(entry(invoice, EntryKind.WRITE_OFF, amount.negated(), cause)));
        allocations.book(List.of(Allocation.ofWriteOff(invoice.account(), key, amount)), locked);
    }

    /** Takes back what was written off of an invoice (key): it is open again. Refused (409) where nothing was written off here. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(long key, Causes.Cause cause) {
        Map<Long, Receivable> locked = receivables.lock(List.of(key));
        Receivable invoice = issued(locked.get(key), "write-off-reversal");
        Money written = allocations.ofDocument(invoice).stream().filter(Allocation::isWriteOff).map(Allocation::amount)
                .reduce(Money.zero(invoice.payable().currency()), Money::plus);
        if (written.isZero()) {
            throw Refusal.conflict("nothing-written-off", "Nothing of invoice '%s' was written off here".formatted(invoice.number()));
        }
        entries.book(List.of(entry(invoice, EntryKind.REVERSAL, written, cause)));
        allocations.book(List.of(Allocation.ofWriteOff(invoice.account(), key, written.negated())), locked);
    }

    private static Receivable issued(Receivable invoice, String action) {
        if (invoice.state() != InvoiceState.ISSUED || invoice.creditNote()) {
            String state = invoice.creditNote() ? "a credit note" : invoice.state().name();
            throw Refusal.conflict("invoice-state", "A document that is %s does not allow '%s'".formatted(state, action))
                    .with("state", invoice.state().name());
        }
        return invoice;
    }

    private static Entry entry(Receivable invoice, EntryKind kind, Money amount, Causes.Cause cause) {
        return new Entry(invoice.account(), cause.on(), kind, amount, null, invoice.id(), cause.why());
    }
}
