package br.ix.invoice.subscription.web;

import br.ix.invoice.decision.DecisionKind;
import br.ix.invoice.decision.FourEyes;
import br.ix.invoice.decision.SecondPerson;
import br.ix.invoice.decision.SecondPerson.Ask;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.subscription.register.SubscriptionRegister;
import br.ix.invoice.subscription.register.SubscriptionRow;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of a subscription, as it is asked for and as it is applied when it waited for a second person: another agreed price or discount of days before
 * today may.
 */
@Component
class SubscriptionChange {

    static final String DECISION = "agreed-price";

    private final SubscriptionRegister subscriptions;
    private final Participants participants;
    private final Patch patch;
    private final FourEyes eyes;
    private final SecondPerson second;
    private final BusinessClock clock;

    SubscriptionChange(SubscriptionRegister subscriptions, Participants participants, Patch patch, FourEyes eyes, SecondPerson second, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.participants = participants;
        this.patch = patch;
        this.eyes = eyes;
        this.second = second;
        this.clock = clock;
    }

    /** A change as it waits: the version that it was made on, and the body. */
    record Asked(@Nullable String ifMatch, JsonNode body) {
    }

    @Transactional
    public SubscriptionRow make(String id, @Nullable String ifMatch, JsonNode body) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        SubscriptionRow before = subscriptions.withPublicId(id).orElse(null);
        SubscriptionRow row = subscriptions.patch(id, ifMatch, parts,
                present -> Form.of(patch.apply(SubscriptionBody.of(present, participantOf(present)), parts.fields())));
        LocalDate first = before == null ? null : before.firstOtherPrice(row);
        if (first != null && eyes.isNeededForPastPrices() && first.isBefore(clock.today(row.exchange().timeZone()))) {
            second.mustDecide(new Ask(DECISION, row.path(), new Asked(ifMatch, body), what(row, first)));
        }
        return row;
    }

    private static String what(SubscriptionRow row, LocalDate first) {
        BigDecimal agreed = row.agreedUnitPrice().on(first);
        return "price agreed with AS%d: %s at %s %s, discount %s %%, from %s".formatted(row.participant().asn(), row.service().code(), row.exchange().code(),
                agreed == null ? "as in the catalogue" : SubscriptionItem.price(row, agreed) + " " + row.exchange().currency().getCurrencyCode(),
                row.discount().on(first).toPlainString(), first);
    }

    /** The id of the participant that the present form names by AS number and exchange. */
    private @Nullable String participantOf(Form present) {
        return participants.withIds(participants.keyed(Set.of(present.get("asn") + "@" + present.get("exchange"))).values()).values().stream()
                .map(participant -> participant.publicId().toString()).findFirst().orElse(null);
    }

    /** How one that waited is made. */
    @Component
    record Decided(SubscriptionChange change, JsonMapper json) implements DecisionKind {

        @Override
        public String name() {
            return DECISION;
        }

        @Override
        public String apply(@Nullable String subject, String request, Caller decider) {
            Asked asked = json.readValue(request, Asked.class);
            return change.make(String.valueOf(subject).substring("subscriptions/".length()), asked.ifMatch(), asked.body()).path();
        }
    }
}
