package br.ix.invoice.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a participant has, from a day until a day (both included; null: open), as other modules see it. A void one owes
 * nothing. {@code settledThrough}: billed elsewhere up to this day, by an import. {@code terms} are in the order of their days;
 * the first begins on or before {@code startsOn}. {@code waivers} too, and no day has two.
 * {@code charging}: the dates of what is charged.
 */
public record Subscription(long id, UUID publicId, long participant, long exchange, long service, LocalDate startsOn,
                           @Nullable LocalDate endsOn, boolean isVoid, @Nullable LocalDate settledThrough, List<Terms> terms,
                           List<Waiver> waivers, ChargingDates charging) {

    /**
     * From when until when a subscription is charged (both included), where that is not from its first to its last day; null: as it starts
     * or ends.
     */
    public record ChargingDates(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

        /** Charged while it goes on. */
        public static final ChargingDates OF_THE_SERVICE = new ChargingDates(null, null);
    }

    /** One of which nothing is waived, charged while it goes on. */
    public Subscription(long id, UUID publicId, long participant, long exchange, long service, LocalDate startsOn,
                        @Nullable LocalDate endsOn, boolean isVoid, @Nullable LocalDate settledThrough, List<Terms> terms) {
        this(id, publicId, participant, exchange, service, startsOn, endsOn, isVoid, settledThrough, terms, List.of(), ChargingDates.OF_THE_SERVICE);
    }

    /** The last day that is charged, null: open. */
    public @Nullable LocalDate chargingEndsOn() {
        return charging.endsOn() == null ? endsOn : charging.endsOn();
    }
}
