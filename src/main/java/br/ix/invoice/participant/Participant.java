package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ASN at an exchange as other modules see it; {@code joinedOn} and {@code leftOn} are both included days. */
public record Participant(long id, UUID publicId, long asn, long exchange, long organisation,
                          @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn) {
}
