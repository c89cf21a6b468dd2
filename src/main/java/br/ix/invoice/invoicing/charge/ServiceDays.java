package br.ix.invoice.invoicing.charge;

import br.ix.invoice.subscription.Subscription;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the service of a line began or ended, where its days are charged apart from that; null: not at this edge. Public as a part of lines.
 */
public record ServiceDays(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** What a line of these days has to say; null where its days are simply those of the service. */
    static @Nullable ServiceDays of(ChargeFacts facts, LocalDate from, LocalDate until) {
        Subscription subscription = facts.subscription();
        LocalDate first = facts.chargingStart();
        LocalDate last = subscription.chargingEndsOn();
        boolean startsApart = !first.equals(subscription.startsOn()) && !from.isAfter(first);
        boolean endsApart = last != null && subscription.endsOn() != null && !last.equals(subscription.endsOn())
                && !until.isBefore(Days.earlier(last, subscription.endsOn()));
        return startsApart || endsApart
                ? new ServiceDays(startsApart ? subscription.startsOn() : null, endsApart ? subscription.endsOn() : null) : null;
    }
}
