package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Participants were made; published in the transaction of the change, one event a chunk. {@code billingAccount} is the public id
 * or the external reference of a shared account that was named, null for one of its own; {@code field} names the input's
 * field for a refusal by the listener.
 */
public record ParticipantsRegistered(List<Registered> participants) {

    public record Registered(long id, UUID publicId, long asn, long exchange, long organisation, @Nullable LocalDate joinedOn,
                             @Nullable String billingAccount) {
    }
}
