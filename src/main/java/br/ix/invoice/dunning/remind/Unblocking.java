package br.ix.invoice.dunning.remind;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.payment.InvoicesPaid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that may have been blocked and need not be any more: as soon as the last of it is paid, and (credited, cancelled, held) at the next look. */
@Component
class Unblocking {

    private final BlockableAccounts blockable;
    private final RemindAccounts reminding;
    private final Receivables receivables;
    private final Exchanges exchanges;
    private final Today today;

    Unblocking(BlockableAccounts blockable, RemindAccounts reminding, Receivables receivables, Exchanges exchanges, Today today) {
        this.blockable = blockable;
        this.reminding = reminding;
        this.receivables = receivables;
        this.exchanges = exchanges;
        this.today = today;
    }

    LocalDate latestToday() {
        return today.latest();
    }

    LocalDate todayAt(Exchange exchange) {
        return today.at(exchange);
    }

    @EventListener
    void on(InvoicesPaid event) {
        List<Long> blocked = blockable.among(receivables.accountsOf(event.invoices()));
        if (!blocked.isEmpty()) {
            Set<Long> paidUp = new HashSet<>(blocked);
            paidUp.removeAll(stillLate(blocked));
            blockable.mayBeUnblocked(paidUp);
        }
    }

    private Set<Long> stillLate(Collection<Long> accounts) {
        Map<Long, AccountKey> keys = receivables.accountsByKey(accounts);
        Map<Long, List<Long>> byExchange = keys.values().stream().collect(Collectors.groupingBy(AccountKey::exchange,
                Collectors.mapping(AccountKey::id, Collectors.toList())));
        Set<Long> late = new HashSet<>();
        for (Exchange exchange : exchanges.withIds(byExchange.keySet()).values()) {
            late.addAll(reminding.mayBeBlocked(new RemindAccounts.Chunk(0, byExchange.get(exchange.id()), exchange, today.at(exchange), List.of())));
        }
        return late;
    }

    /** All that may be blocked but these need not be any more. */
    @Transactional
    void except(Set<Long> longLate) {
        List<Long> paidUp = blockable.all().stream().filter(account -> !longLate.contains(account)).toList();
        blockable.mayBeUnblocked(paidUp);
    }
}
