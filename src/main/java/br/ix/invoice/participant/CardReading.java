package br.ix.invoice.participant;

import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.ParticipantCards.Phone;
import br.ix.invoice.participant.register.OrganisationRegister;
import br.ix.invoice.participant.register.OrganisationRow;
import br.ix.invoice.participant.register.ParticipantRegister;
import br.ix.invoice.participant.register.ParticipantRow;
import br.ix.invoice.participant.register.Reference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes cards of rows: the organisations of any number of participants by one query. */
@Component
class CardReading {

    private final ParticipantRegister participants;
    private final OrganisationRegister organisations;

    CardReading(ParticipantRegister participants, OrganisationRegister organisations) {
        this.participants = participants;
        this.organisations = organisations;
    }

    List<Card> cards(List<ParticipantRow> rows) {
        Map<Long, OrganisationRow> known = organisations.read(rows.stream().map(row -> participants.organisationToday(row).id())
                .distinct().toList()).stream().collect(Collectors.toMap(OrganisationRow::id, Function.identity()));
        return rows.stream().map(row -> card(row, known.get(participants.organisationToday(row).id()))).toList();
    }

    private Card card(ParticipantRow row, OrganisationRow organisation) {
        Reference profile = participants.profileToday(row);
        return new Card(new Participant(row.id(), UUID.fromString(row.publicId()), row.asn(), row.exchange().id(), organisation.id(),
                row.joinedOn(), row.leftOn()), row.exchange(), Participants.organisation(organisation),
                new Phone(organisation.phone().areaCode(), organisation.phone().number(), organisation.phone().extension()),
                profile == null ? null : profile.publicId(), row.billingAccount());
    }
}
