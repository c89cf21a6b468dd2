package br.ix.invoice.invoicing.charge;

import br.ix.invoice.subscription.Subscription;
import java.time.LocalDate;

/**
 * Which days a subscription owes by its facts ({@code first} to {@code last}; none where last is before first), and through which of
 * them ({@code due}) they are to be charged. Days settled elsewhere by an import are never owed.
 */
record Owed(LocalDate first, LocalDate last, LocalDate due) {

    static Owed of(ChargeFacts facts, Horizon horizon) {
        Subscription subscription = facts.subscription();
        LocalDate settled = subscription.settledThrough();
        LocalDate first = settled == null ? facts.chargingStart()
                : Days.later(facts.chargingStart(), settled.plusDays(1));
        LocalDate last = lastDay(subscription, first);
        return new Owed(first, last, Days.earlier(last, horizon.end(facts.service())));
    }

    private static LocalDate lastDay(Subscription subscription, LocalDate first) {
        if (subscription.isVoid()) {
            return first.minusDays(1);
        }
        LocalDate last = subscription.chargingEndsOn();
        return last == null ? LocalDate.MAX : last;
    }
}
