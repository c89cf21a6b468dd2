package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Form;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what subscriptions refer to through the faces of the modules below, with a fixed number of calls for a list. */
@Component
class SubscriptionReferences {

    private final Participants participants;
    private final Exchanges exchanges;
    private final Catalog catalog;

    SubscriptionReferences(Participants participants, Exchanges exchanges, Catalog catalog) {
        this.participants = participants;
        this.exchanges = exchanges;
        this.catalog = catalog;
    }

    /** By key: the participants that were asked for, all exchanges and services (there are few). */
    record Things(Map<Long, Participant> participants, Map<Long, Exchange> exchanges, Map<Long, Service> services) {
    }

    /** By what an input calls them: participants by public id and by {@code asn@exchange}, exchanges and services by code. */
    record Found(Map<String, Participant> participants, Map<String, Exchange> exchanges, Map<String, Service> services) {

        /** The participant that an input names by its id or by AS number and exchange, null: none of these exists. */
        @Nullable Participant participantOf(Form form) {
            return participants.get(nameOf(form));
        }
    }

    Things things(Collection<Long> participantIds) {
        return new Things(participants.withIds(participantIds),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity())),
                catalog.services().stream().collect(Collectors.toMap(Service::id, Function.identity())));
    }

    Found find(List<Candidate<SubscriptionRow>> candidates) {
        List<String> names = candidates.stream().map(one -> nameOf(one.inputs().form())).filter(Objects::nonNull).distinct().toList();
        Map<String, Long> keys = participants.keyed(names.stream().filter(name -> name.contains("@")).toList());
        keys.putAll(participants.withPublicIds(names.stream().filter(name -> !name.contains("@")).toList()));
        Map<Long, Participant> known = participants.withIds(keys.values());
        return new Found(keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> known.get(key.getValue()))),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity())),
                catalog.services().stream().collect(Collectors.toMap(Service::code, Function.identity())));
    }

    private static @Nullable String nameOf(Form form) {
        if (form.fields().containsKey("participant")) {
            String publicId = form.get("participant");
            return publicId == null || publicId.contains("@") ? null : publicId;
        }
        String asn = form.get("asn");
        return asn != null && asn.matches("\\d{1,10}") && form.get("exchange") != null ? Long.parseLong(asn) + "@" + form.get("exchange") : null;
    }
}
