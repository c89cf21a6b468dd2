package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.time.History;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A subscription as it is stored; its dated facts begin on its first day. Public for the web package. */
public record SubscriptionRow(long id, long version, String publicId, Participant participant, Exchange exchange, Service service,
                              LocalDate startsOn, @Nullable LocalDate endsOn, ChargingDates charging, boolean isVoid, @Nullable LocalDate settledThrough,
                              @Nullable String externalRef, History<BigDecimal> quantity,
                              History<@Nullable BigDecimal> agreedUnitPrice, History<BigDecimal> discount) implements Stored {

    @Override
    public String path() {
        return "subscriptions/" + publicId;
    }

    boolean hasSameTermsAs(SubscriptionRow other) {
        return quantity.equals(other.quantity) && agreedUnitPrice.equals(other.agreedUnitPrice) && discount.equals(other.discount);
    }

    /** The days on which a quantity, agreed price or discount begins to count. */
    TreeSet<LocalDate> daysOfTerms() {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(quantity, agreedUnitPrice, discount).forEach(facts -> facts.entries().forEach(entry -> days.add(entry.effectiveOn())));
        return days;
    }

    /** The first day on which what is owed may be another when this becomes the other. */
    LocalDate firstDifference(SubscriptionRow other) {
        LocalDate start = startsOn.isBefore(other.startsOn) ? startsOn : other.startsOn;
        boolean isAnother = !startsOn.equals(other.startsOn) || !Objects.equals(charging.startsOn(), other.charging.startsOn()) || participant.id() != other.participant.id() || service.id() != other.service.id();
        return isAnother ? start : Stream.of(quantity.firstDifference(other.quantity), agreedUnitPrice.firstDifference(other.agreedUnitPrice),
                        discount.firstDifference(other.discount), dayAfterFirst(chargingEndsOn(), other.chargingEndsOn()),
                        settledThrough == null ^ other.settledThrough == null ? start : dayAfterFirst(settledThrough, other.settledThrough))
                .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(start);
    }

    /** The last day that is charged, null: open. */
    @Nullable LocalDate chargingEndsOn() {
        return charging.endsOn() == null ? endsOn : charging.endsOn();
    }

    /** The first day on which its price is another when this becomes the other: what was agreed, or the discount of it. Null: none. */
    public @Nullable LocalDate firstOtherPrice(SubscriptionRow other) {
        return Stream.of(agreedUnitPrice.firstDifference(other.agreedUnitPrice), discount.firstDifference(other.discount))
                .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate dayAfterFirst(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (Objects.equals(one, other)) {
            return null;
        }
        LocalDate first = one == null || other != null && other.isBefore(one) ? other : one;
        return Objects.requireNonNull(first).plusDays(1);
    }
}
