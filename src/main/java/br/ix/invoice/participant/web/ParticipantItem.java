package br.ix.invoice.participant.web;

import br.ix.invoice.bulk.DatedChange;
import br.ix.invoice.participant.register.ParticipantRow;
import br.ix.invoice.participant.register.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A participant as the API shows it, with the organisation, profile and billing account of today. */
record ParticipantItem(String id, long asn, String exchange, String organisation, @Nullable String profile,
                       @Nullable String billingAccount, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn,
                       List<DatedChange> changes) {

    static ParticipantItem of(ParticipantRow row, Reference organisationToday, @Nullable Reference profileToday) {
        return new ParticipantItem(row.publicId(), row.asn(), row.exchange().code(), organisationToday.publicId(),
                profileToday == null ? null : profileToday.publicId(), row.billingAccount(), row.joinedOn(), row.leftOn(),
                DatedChange.inOrder(DatedChange.of("organisation", row.organisation(), Reference::publicId),
                        DatedChange.of("profile", row.profile(), Reference::publicId),
                        DatedChange.of("billingAccount", row.billing().accounts(), Function.identity())));
    }
}
