package br.ix.invoice.portal.web;

import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import br.ix.invoice.time.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a participant: who it is, which anybody may correct for itself, and its profile, which is a discount, by operators only. */
@Component
class ParticipanteChanges {

    private static final String FIXED = "Este campo não pode ser alterado.";
    private static final Map<String, String> OLD_NAMES = ParticipanteView.FIELDS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final ParticipantCards cards;
    private final BusinessClock clock;

    ParticipanteChanges(ParticipantCards cards, BusinessClock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Transactional
    public void apply(Card card, Given given, Caller caller) {
        ParticipanteView now = ParticipanteView.of(card);
        boolean mayDiscount = caller.role() != Role.PARTICIPANT && caller.role() != Role.PORTAL;
        Faults faults = new Faults();
        refuseOther(faults, given, "asn", Long.toString(now.asn()));
        refuseOther(faults, given, "ix_id", Long.toString(now.ix_id()));
        String profile = given.has("perfil") ? profile(given) : now.perfil();
        boolean otherProfile = !Objects.equals(profile, now.perfil());
        if (otherProfile && !mayDiscount) {
            faults.add("perfil", profile, FIXED);
        }
        faults.refuseIfAny();
        changeOrganisation(card, given);
        if (otherProfile) {
            cards.changeProfile(card, profile, clock.today(card.exchange().timeZone()));
        }
    }

    private static void refuseOther(Faults faults, Given given, String field, String now) {
        String wanted = given.has(field) ? given.text(field) : now;
        if (!now.equals(wanted)) {
            faults.add(field, wanted, FIXED);
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
            change(card, fields);
        }
    }

    private void change(Card card, Map<String, @Nullable String> fields) {
        try {
            cards.changeOrganisation(card, fields);
        } catch (Refusal refusal) {
            throw refusal.status() == HttpStatus.BAD_REQUEST ? Refusal.invalid(inOldNames(refusal.faults())) : refusal;
        }
    }

    private static List<Fault> inOldNames(List<Fault> faults) {
        return faults.stream().map(fault -> new Fault(OLD_NAMES.getOrDefault(fault.field(), "cnpj"), fault.message(), fault.value())).toList();
    }
}
