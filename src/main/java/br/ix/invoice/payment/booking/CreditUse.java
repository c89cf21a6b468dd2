package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.CreditsIssued;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.booking.OpenBook.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Uses credit notes: first for the invoice that each credits, then for the account's oldest open ones; what is left waits for what the account
 * is billed next. In the transaction that issues, by a fixed number of statements for a chunk, and by one where no account has credit.
 */
@Component
class CreditUse {

    private final Receivables receivables;
    private final Allocations allocations;
    private final CreditAccounts accounts;

    CreditUse(Receivables receivables, Allocations allocations, CreditAccounts accounts) {
        this.receivables = receivables;
        this.allocations = allocations;
        this.accounts = accounts;
    }

    @EventListener
    void on(CreditsIssued issued) {
        use(receivables.accountsOf(issued.creditNotes()));
    }

    @EventListener
    void on(InvoicesIssued issued) {
        if (accounts.any()) {
            use(accounts.among(receivables.accountsOf(issued.invoices())));
        }
    }

    /** Uses what credit these accounts (keys) have. */
    void use(Collection<Long> ofAccounts) {
        List<Receivable> read = receivables.openOf(ofAccounts);
        Map<Long, Receivable> locked = receivables.lock(read.stream().map(Receivable::id).toList());
        List<Receivable> open = read.stream().map(one -> locked.get(one.id())).filter(Objects::nonNull).filter(Receivable::isOpen).toList();
        OpenBook book = new OpenBook(open);
        List<Allocation> used = new ArrayList<>();
        Set<Long> withCredit = new HashSet<>();
        for (Receivable credit : open.stream().filter(Receivable::creditNote).toList()) {
            List<Share> shares = shares(credit, book, locked);
            Money left = credit.open().negated();
            for (Share share : shares) {
                used.add(Allocation.ofCredit(credit.account(), share.invoice(), credit.id(), share.amount()));
                left = left.minus(share.amount());
            }
            if (!left.isZero()) {
                withCredit.add(credit.account());
            }
        }
        if (!used.isEmpty()) {
            allocations.book(used, locked);
        }
        accounts.keep(ofAccounts.stream().collect(Collectors.toSet()), withCredit);
    }

    private static List<Share> shares(Receivable credit, OpenBook book, Map<Long, Receivable> locked) {
        List<Share> shares = new ArrayList<>();
        Money left = credit.open().negated();
        Receivable its = credit.credits() == null ? null : locked.get(credit.credits());
        if (its != null && its.isOpen()) {
            Money used = book.use(its.id(), left);
            left = left.minus(used);
            if (!used.isZero()) {
                shares.add(new Share(its.id(), used));
            }
        }
        if (!left.isZero()) {
            shares.addAll(book.useForOldest(credit.account(), left));
        }
        return shares;
    }
}
