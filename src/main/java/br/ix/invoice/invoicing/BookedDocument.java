package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as an entry of its account (key): {@code payable} was booked at {@code bookedAt} and taken out at {@code cancelledAt}.
 * {@code settledAt}: when it was booked that another system had settled it, by writing it off or by money. Instants are in UTC.
 */
public record BookedDocument(long id, String publicId, String number, long account, boolean creditNote, Money payable,
                             LocalDate issuedOn, @Nullable LocalDate dueOn, Instant bookedAt, @Nullable Instant settledAt,
                             boolean writtenOffElsewhere, @Nullable LocalDate cancelledOn, @Nullable Instant cancelledAt) {

    /** Whether another system had settled it by an instant, so that nothing of it was asked for any more. */
    public boolean isSettledElsewhere(Instant before) {
        return settledAt != null && settledAt.isBefore(before);
    }
}
