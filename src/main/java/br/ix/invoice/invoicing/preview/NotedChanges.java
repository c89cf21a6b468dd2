package br.ix.invoice.invoicing.preview;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PricesChanged;
import br.ix.invoice.catalog.ServicesChanged;
import br.ix.invoice.invoicing.account.AccountRebilled;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.subscription.SubscriptionsChanged;
import br.ix.invoice.tax.TaxRulesChanged;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what is announced in a transaction that only asks what a change would mean; any other transaction is none of its business. */
@Component
class NotedChanges {

    /** What was announced: keys of what changed, and the first day on which something counts. */
    static final class Notes {

        final Set<Long> subscriptions = new HashSet<>();
        final Set<Long> participants = new HashSet<>();
        final Set<Long> services = new HashSet<>();
        final Set<Long> exchanges = new HashSet<>();
        final Set<Long> accounts = new HashSet<>();
        final List<PricesChanged.Changed> pricesAtExchanges = new ArrayList<>();
        private @Nullable LocalDate from;
        private boolean taxed;

        /** Whether taxes changed: then amounts are with them. */
        boolean taxed() {
            return taxed;
        }

        /** The first day on which something counts, null where nothing of weight was announced. */
        @Nullable LocalDate from() {
            return from;
        }

        private void since(LocalDate day) {
            from = from == null || day.isBefore(from) ? day : from;
        }
    }

    private final Catalog catalog;

    NotedChanges(Catalog catalog) {
        this.catalog = catalog;
    }

    Notes begin() {
        Notes notes = new Notes();
        TransactionSynchronizationManager.bindResource(this, notes);
        return notes;
    }

    void end() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @EventListener
    void on(SubscriptionsChanged event) {
        note(notes -> event.subscriptions().forEach(one -> {
            notes.subscriptions.add(one.id());
            notes.since(one.from());
        }));
    }

    @EventListener
    void on(ParticipantsChanged event) {
        note(notes -> event.participants().forEach(one -> {
            notes.participants.add(one.id());
            notes.since(one.effectiveOn());
        }));
    }

    @EventListener
    void on(PricesChanged event) {
        note(notes -> event.prices().forEach(one -> {
            if (one.exchange() == null) {
                notes.services.add(one.service());
            } else {
                notes.pricesAtExchanges.add(one);
            }
            notes.since(one.from());
        }));
    }

    @EventListener
    void on(ServicesChanged event) {
        note(notes -> event.services().forEach(one -> {
            notes.services.add(one);
            LocalDate timing = event.timingsFrom().get(one);
            // The run of the month before opens an interval that is charged in advance.
            notes.since(timing == null ? History.BEGINNING : timing.minusDays(1));
        }));
    }

    @EventListener
    void on(TaxRulesChanged event) {
        note(notes -> event.rules().forEach(one -> {
            catalog.services().stream().filter(service -> one.service() == null || one.service().equals(service.code()))
                    .forEach(service -> notes.services.add(service.id()));
            notes.taxed = true;
            notes.since(one.from());
        }));
    }

    @EventListener
    void on(ExchangesChanged event) {
        note(notes -> event.issuersFrom().forEach((exchange, day) -> {
            notes.exchanges.add(exchange);
            notes.since(day);
        }));
    }

    @EventListener
    void on(AccountRebilled event) {
        note(notes -> {
            notes.accounts.add(event.account());
            notes.since(event.from());
        });
    }

    private void note(Consumer<Notes> noting) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Notes notes) {
            noting.accept(notes);
        }
    }
}
