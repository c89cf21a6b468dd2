package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a list of participants refers to, with a query for each kind of thing. */
@Component
class ParticipantReferences {

    private final Exchanges exchanges;
    private final OrganisationRows organisations;
    private final ProfileRows profiles;
    private final ObjectProvider<BillingAccountsOfParticipants> accounts;

    ParticipantReferences(Exchanges exchanges, OrganisationRows organisations, ProfileRows profiles,
                          ObjectProvider<BillingAccountsOfParticipants> accounts) {
        this.exchanges = exchanges;
        this.organisations = organisations;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    /** By the names that the inputs use; what does not exist is absent. */
    record Found(Map<String, Exchange> exchanges, Map<String, Reference> organisations, Map<String, Reference> profiles,
                 Map<String, BillingAccountsOfParticipants.Named> accounts) {
    }

    Map<String, Exchange> exchanges() {
        return exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity()));
    }

    Found find(List<Candidate<ParticipantRow>> candidates) {
        Set<String> accountNames = names(candidates, "billingAccount");
        Map<String, BillingAccountsOfParticipants.Named> named = new HashMap<>();
        if (!accountNames.isEmpty()) {
            accounts.forEach(known -> named.putAll(known.named(accountNames)));
        }
        return new Found(exchanges(), organisations.named(names(candidates, "organisation")),
                profiles.named(names(candidates, "profile")), named);
    }

    private static Set<String> names(List<Candidate<ParticipantRow>> candidates, String field) {
        return candidates.stream().map(one -> one.inputs().raw(field)).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
