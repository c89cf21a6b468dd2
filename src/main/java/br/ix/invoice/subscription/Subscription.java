package br.ix.invoice.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a participant has, from a day until a day (both included; null: open), as other modules see it. A void one owes
 * nothing. {@code settledThrough}: billed elsewhere up to this day, by an import. {@code terms} are in the order of their days;
 * the first begins on or before {@code startsOn}. {@code waivers} too, and no day has two.
 */
public record Subscription(long id, UUID publicId, long participant, long exchange, long service, LocalDate startsOn,
                           @Nullable LocalDate endsOn, boolean isVoid, @Nullable LocalDate settledThrough, List<Terms> terms,
                           List<Waiver> waivers) {

    /** One of which nothing is waived. */
    public Subscription(long id, UUID publicId, long participant, long exchange, long service, LocalDate startsOn,
                        @Nullable LocalDate endsOn, boolean isVoid, @Nullable LocalDate settledThrough, List<Terms> terms) {
        this(id, publicId, participant, exchange, service, startsOn, endsOn, isVoid, settledThrough, terms, List.of());
    }
}
