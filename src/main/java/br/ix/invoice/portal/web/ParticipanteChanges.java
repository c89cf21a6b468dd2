package br.ix.invoice.portal.web;

import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.time.BusinessClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a participant: who it is, which anybody may correct for itself, and its profile, which is a discount, by operators only. */
@Component
class ParticipanteChanges {


    private final ParticipantCards cards;
    private final BusinessClock clock;

    ParticipanteChanges(ParticipantCards cards, BusinessClock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Transactional
    public void apply(Card card, Given given, Caller caller) {
        ParticipanteView now = ParticipanteView.of(card);
        boolean mayDiscount = Whose.isOperator(caller);
        Faults faults = new Faults();
        given.refuseOther(faults, Map.of("asn", now.asn(), "ix_id", now.ix_id()));
        String profile = given.has("perfil") ? profile(given) : now.perfil();
        boolean otherProfile = !Objects.equals(profile, now.perfil());
        if (otherProfile && !mayDiscount) {
            faults.add("perfil", profile, Given.FIXED);
        }
        faults.refuseIfAny();
        changeOrganisation(card, given);
        if (otherProfile) {
            cards.changeProfile(card, profile, clock.today(card.exchange().timeZone()));
        }
    }

    private static @Nullable String profile(Given given) {
        return given.text("perfil") == null ? null : given.requiredUuid("perfil");
    }

    private void changeOrganisation(Card card, Given given) {
        Map<String, @Nullable String> fields = new HashMap<>();
        ParticipanteView.FIELDS.forEach((old, ours) -> {
            if (given.has(old)) {
                fields.put(ours, given.text(old));
            }
        });
        String cnpj = fields.get("taxId");
        if (Objects.equals(cnpj, card.organisation().taxId())) {
            fields.remove("taxId");
        } else if (cnpj != null) {
            fields.put("taxIdType", Participants.isCpf(cnpj) ? "CPF" : "CNPJ");
        }
        if (!fields.isEmpty()) {
            ParticipanteView.NAMES.run(() -> cards.changeOrganisation(card, fields));
        }
    }
}
