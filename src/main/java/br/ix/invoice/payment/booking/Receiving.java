package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.PaymentsReceived;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.Receipt.Part;
import br.ix.invoice.payment.ReceivedPayment;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money that came in: a list of receipts is a fixed number of statements, and one transaction.
 */
@Component
class Receiving {

    private final PaymentRows payments;
    private final Receivables receivables;
    private final Entries entries;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;

    Receiving(PaymentRows payments, Receivables receivables, Entries entries, Allocations allocations, ApplicationEventPublisher events) {
        this.payments = payments;
        this.receivables = receivables;
        this.entries = entries;
        this.allocations = allocations;
        this.events = events;
    }

    /** Books what is not known already; one outcome for each receipt, in order. Nothing is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ReceivedPayment> receive(List<Receipt> receipts, String by) {
        Map<String, ReceivedPayment> known = payments.known(receipts.stream().map(Receipt::externalId).filter(Objects::nonNull).toList());
        Set<String> taken = new HashSet<>(known.keySet());
        List<Receipt> fresh = receipts.stream().filter(receipt -> receipt.externalId() == null || taken.add(receipt.externalId())).toList();
        Map<Receipt, Planned> planned = new IdentityHashMap<>();
        if (!fresh.isEmpty()) {
            Found found = find(fresh);
            Map<Long, Receivable> locked = receivables.lock(found.keys());
            book(plan(fresh, found, locked, planned), locked, by);
        }
        Map<String, Planned> byExternalId = planned.values().stream().filter(one -> one.receipt().externalId() != null)
                .collect(Collectors.toMap(one -> one.receipt().externalId(), one -> one));
        // The same receipt may stand in the list twice: the first time it is removed.
        return receipts.stream().map(receipt -> outcome(receipt, planned.remove(receipt), known, byExternalId)).toList();
    }

    private static ReceivedPayment outcome(Receipt receipt, Planned planned, Map<String, ReceivedPayment> known, Map<String, Planned> made) {
        if (planned != null) {
            return new ReceivedPayment(planned.id().toString(), planned.finding(), false);
        }
        ReceivedPayment there = known.get(receipt.externalId());
        Planned same = made.get(receipt.externalId());
        return there != null ? there : new ReceivedPayment(same.id().toString(), same.finding(), true);
    }

    /** What receipts name: accounts by public id and by key, documents, and what is open where none is named, in the order of use. */
    private record Found(Map<String, AccountKey> accounts, Map<Long, AccountKey> byKey, Map<String, Receivable> named, List<Receivable> open) {

        Set<Long> keys() {
            return Stream.concat(named.values().stream(), open.stream()).map(Receivable::id).collect(Collectors.toSet());
        }
    }

    private Found find(List<Receipt> receipts) {
        Map<String, AccountKey> accounts = receivables.accounts(receipts.stream().map(Receipt::billingAccount).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Receivable> named = receivables.withIds(receipts.stream().map(Receipt::parts).filter(Objects::nonNull)
                .flatMap(List::stream).map(Part::invoice).collect(Collectors.toSet()));
        List<Long> oldest = receipts.stream().filter(receipt -> receipt.parts() == null && receipt.billingAccount() != null)
                .map(receipt -> accounts.get(receipt.billingAccount())).filter(Objects::nonNull).map(AccountKey::id).distinct().toList();
        Map<Long, AccountKey> byKey = receivables.accountsByKey(named.values().stream().map(Receivable::account).collect(Collectors.toSet()));
        return new Found(accounts, byKey, named, receivables.openOf(oldest));
    }

    /** What was read before it was locked may have changed. */
    private static List<Planned> plan(List<Receipt> receipts, Found found, Map<Long, Receivable> locked, Map<Receipt, Planned> planned) {
        Map<Long, Receivable> inOrder = new LinkedHashMap<>();
        Stream.concat(found.open().stream(), found.named().values().stream()).forEach(one -> inOrder.put(one.id(), locked.get(one.id())));
        Map<String, Receivable> named = found.named().keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> locked.get(found.named().get(id).id())));
        Plan plan = new Plan(found.accounts(), found.byKey(), named, new OpenBook(inOrder.values()));
        receipts.forEach(receipt -> planned.put(receipt, plan.of(receipt)));
        return receipts.stream().map(planned::get).toList();
    }

    private void book(List<Planned> planned, Map<Long, Receivable> locked, String by) {
        Map<String, Long> keys = payments.insert(planned, by);
        List<Entry> booked = new ArrayList<>();
        List<Allocation> used = new ArrayList<>();
        for (Planned one : planned) {
            Long account = one.account();
            if (account != null) {
                long key = keys.get(one.id().toString());
                booked.add(Entry.ofPayment(account, one.receipt().receivedOn(), key, one.receipt().amount()).by(by));
                one.shares().forEach(share -> used.add(Allocation.ofPayment(account, share.invoice(), key, share.amount())));
            }
        }
        entries.book(booked);
        allocations.book(used, locked);
        events.publishEvent(new PaymentsReceived(planned.stream().map(one -> keys.get(one.id().toString())).toList()));
    }
}
