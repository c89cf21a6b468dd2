package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is open of locked documents while money is divided among them: each use leaves less for the next. */
final class OpenBook {

    private final Map<Long, Receivable> documents = new LinkedHashMap<>();
    private final Map<Long, Money> open = new HashMap<>();

    /** Of documents in the order in which they are used. */
    OpenBook(Collection<Receivable> inOrder) {
        inOrder.forEach(document -> {
            documents.put(document.id(), document);
            open.put(document.id(), document.open());
        });
    }

    /** So much of a document (key). */
    public record Share(long invoice, Money amount) {
    }

    /** What is open of a document now. */
    Money open(long document) {
        return open.get(document);
    }

    /** Uses money for one document, at most what is open of it; what is used, zero where nothing is open. */
    Money use(long document, Money money) {
        Money there = open(document);
        Money used = there.compareTo(money) < 0 ? there : money;
        if (used.isNegative()) {
            return Money.zero(money.currency());
        }
        open.put(document, there.minus(used));
        return used;
    }

    /** Uses money for the open invoices of an account in their order, for each as much as is open. */
    List<Share> useForOldest(long account, Money money) {
        List<Share> shares = new ArrayList<>();
        Money left = money;
        for (Receivable document : documents.values()) {
            if (document.account() == account && !document.creditNote() && document.payable().currency().equals(money.currency())) {
                Money used = use(document.id(), left);
                left = left.minus(used);
                if (!used.isZero()) {
                    shares.add(new Share(document.id(), used));
                }
            }
        }
        return shares;
    }
}
