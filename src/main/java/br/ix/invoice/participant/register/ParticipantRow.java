package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Stored;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant as it is stored. {@code billingAccount} is the public id of today's account, which invoicing keeps;
 * {@code billingAccountFrom} is set only while it is changed from a day on. Public for the module's face and its web package.
 */
public record ParticipantRow(long id, long version, String publicId, long asn, Exchange exchange, @Nullable LocalDate joinedOn,
                             @Nullable LocalDate leftOn, History<Reference> organisation, History<@Nullable Reference> profile,
                             @Nullable String billingAccount, @Nullable LocalDate billingAccountFrom) implements Stored {

    ParticipantRow billedTo(@Nullable String account) {
        return new ParticipantRow(id, version, publicId, asn, exchange, joinedOn, leftOn, organisation, profile, account, null);
    }

    /** With the account that a change names; one from a day on is told to invoicing also where it is today's already. */
    ParticipantRow billedTo(@Nullable String account, Change change) {
        LocalDate from = change.names().contains("billingAccount") ? change.effectiveOn() : null;
        return new ParticipantRow(id, version, publicId, asn, exchange, joinedOn, leftOn, organisation, profile, account, from);
    }
}
