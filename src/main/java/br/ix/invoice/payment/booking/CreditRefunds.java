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
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is not used of a credit note is paid out, and can be noted as not paid out after all. */
@Component
class CreditRefunds {

    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;
    private final CreditAccounts accounts;

    CreditRefunds(Receivables receivables, Allocations allocations, Entries entries, CreditAccounts accounts) {
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
        this.accounts = accounts;
    }

    /** Pays out an amount of a credit note (key), or all that is not used. Refused (409): any other document, more than is not used. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refund(long key, Causes.Cause cause) {
        Map<Long, Receivable> locked = receivables.lock(List.of(key));
        Receivable note = creditNote(locked.get(key), "refund");
        Money unused = note.open().negated();
        Money amount = cause.amount() == null ? unused : cause.amount();
        if (amount.isZero() || amount.compareTo(unused) > 0) {
            throw Refusal.conflict("more-than-unallocated", "Of the credit note '%s', %s are not used".formatted(note.number(), unused))
                    .about("amount", amount.plain()).with("unallocated", unused.plain());
        }
        book(note, amount, cause, locked);
    }

    /** Takes back what was paid out of a credit note (key): it can be used again. Refused (409) where nothing was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(long key, Causes.Cause cause) {
        Map<Long, Receivable> locked = receivables.lock(List.of(key));
        Receivable note = creditNote(locked.get(key), "refund-reversal");
        Money refunded = note.writtenOff().negated();
        if (refunded.isZero()) {
            throw Refusal.conflict("nothing-refunded", "Nothing of the credit note '%s' was paid out".formatted(note.number()));
        }
        book(note, refunded.negated(), cause, locked);
        accounts.keep(Set.of(note.account()), Set.of(note.account()));
    }

    private void book(Receivable note, Money amount, Causes.Cause cause, Map<Long, Receivable> locked) {
        entries.book(List.of(new Entry(note.account(), cause.on(), EntryKind.REFUND, amount, null, note.id(), cause.why())));
        allocations.book(List.of(Allocation.ofWriteOff(note.account(), note.id(), amount.negated())), locked);
    }

    private static Receivable creditNote(Receivable document, String action) {
        if (document.state() != InvoiceState.ISSUED || !document.creditNote()) {
            String state = document.creditNote() ? document.state().name() : "no credit note";
            throw Refusal.conflict("invoice-state", "A document that is %s does not allow '%s'".formatted(state, action)).with("state", document.state().name());
        }
        return document;
    }
}
