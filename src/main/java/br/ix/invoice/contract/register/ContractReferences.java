package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what contracts refer to, with a fixed number of calls for a list. */
@Component
class ContractReferences {

    private final Participants participants;
    private final Exchanges exchanges;
    private final ContractFacts facts;
    private final TemplatesInForce templates;

    ContractReferences(Participants participants, Exchanges exchanges, ContractFacts facts, TemplatesInForce templates) {
        this.participants = participants;
        this.exchanges = exchanges;
        this.facts = facts;
        this.templates = templates;
    }

    /** Participants by public id and by {@code asn@exchange}, exchanges by key, what contracts print by key of the participant, and templates. */
    record Found(Map<String, Participant> participants, Map<Long, Exchange> exchanges, Map<Long, PrintedFacts> facts,
                 TemplatesInForce.Book templates) {

        /** The participant that an input names by its id or by AS number and exchange, null: none of these exists. */
        @Nullable Participant participantOf(Form form) {
            String name = nameOf(form);
            return name == null ? null : participants.get(name);
        }
    }

    Found find(List<Candidate<ContractRow>> candidates) {
        List<String> names = candidates.stream().map(one -> nameOf(one.inputs().form())).filter(Objects::nonNull).distinct().toList();
        Map<String, Long> keys = participants.keyed(names.stream().filter(name -> name.contains("@")).toList());
        keys.putAll(participants.withPublicIds(names.stream().filter(name -> !name.contains("@")).toList()));
        Map<Long, Participant> known = participants.withIds(keys.values());
        return new Found(keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> known.get(key.getValue()))),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity())), facts.of(known.values()), templates.book());
    }

    private static @Nullable String nameOf(Form form) {
        String publicId = form.get("participant");
        if (publicId != null) {
            return publicId.contains("@") ? null : publicId;
        }
        String asn = form.get("asn");
        return asn != null && asn.matches("\\d{1,10}") && form.get("exchange") != null ? Long.parseLong(asn) + "@" + form.get("exchange") : null;
    }
}
