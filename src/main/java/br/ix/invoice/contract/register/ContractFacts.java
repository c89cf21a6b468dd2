package br.ix.invoice.contract.register;

import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What contracts of participants print today. */
@Component
class ContractFacts {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null, null);

    private final Participants participants;
    private final Exchanges exchanges;

    ContractFacts(Participants participants, Exchanges exchanges) {
        this.participants = participants;
        this.exchanges = exchanges;
    }

    /** By key of the participant, with a fixed number of calls for a list. */
    Map<Long, PrintedFacts> of(Collection<Participant> whose) {
        Map<Long, Exchange> where = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        Map<Long, Organisation> organisations = participants.organisations(whose.stream().map(Participant::organisation).distinct().toList());
        Map<Long, PrintedFacts> facts = new HashMap<>();
        whose.forEach(one -> facts.put(one.id(), facts(one, where.get(one.exchange()), organisations.get(one.organisation()))));
        return facts;
    }

    private static PrintedFacts facts(Participant participant, Exchange exchange, Organisation organisation) {
        Address address = organisation.address() == null ? NOWHERE : organisation.address();
        return new PrintedFacts(new PrintedFacts.Party(organisation.legalName(), taxId(organisation), address.street(), address.number(),
                address.complement(), address.district(), address.city(), address.state(), address.postalCode(), address.country(),
                organisation.responsible()), participant.asn(), exchange.code(), exchange.name());
    }

    /** With its mask and without the name of its type, which stands in the text. */
    private static @Nullable String taxId(Organisation organisation) {
        if (organisation.taxId() == null) {
            return null;
        }
        String text = Organisation.taxIdText(organisation.taxIdType(), organisation.taxId());
        return text.startsWith(organisation.taxIdType() + " ") ? text.substring(organisation.taxIdType().length() + 1) : text;
    }
}
