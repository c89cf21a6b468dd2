package br.ix.invoice.portal.web;

import br.ix.invoice.contract.ContractView;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws up, changes and signs contracts. Anybody may sign its own; texts and validity are changed by operators, and a signature is taken back
 * by them. {@code data_assinatura} and {@code usuario} follow from signing, whatever is sent.
 */
@Component
class ContratoChanges {

    private static final Map<String, String> TEXTS = Map.of("template_pt", "textPt", "template_en", "textEn");
    private static final OldNames NAMES = new OldNames(Map.of("textPt", "template_pt", "textEn", "template_en", "kind", "tipo",
            "valid", "vigente", "participant", "participante"));
    private static final String REASON = "PATCH contrato";

    private final Contracts contracts;
    private final Whose whose;

    ContratoChanges(Contracts contracts, Whose whose) {
        this.contracts = contracts;
        this.whose = whose;
    }

    /** Answers its id; without texts those of the template in force. */
    @Transactional
    public String create(Given given, Caller caller) {
        String uuid = given.reference("participante", "uuid");
        String participante = uuid == null ? null : Given.uuidOf(uuid);
        if (participante == null) {
            throw Refusal.invalid("participante", Objects.toString(uuid, ""), uuid == null ? "Este campo é obrigatório." : "“%s” não é um UUID válido.".formatted(uuid));
        }
        Card card = whose.named("participante", participante, caller);
        String ix = given.reference("ix", "ix_id");
        if (ix != null && !ix.equals(Long.toString(Ixs.idOf(card.exchange())))) {
            throw Refusal.invalid("ix", ix, "Este participante é de outro IX.");
        }
        String id = NAMES.get(() -> contracts.drawUp(new Contracts.DrawUp(participante, given.text("tipo"), given.text("template_pt"),
                given.text("template_en"), given.yesOrNo("vigente"))));
        if (Boolean.TRUE.equals(given.yesOrNo("assinado"))) {
            contracts.sign(id, new Contracts.SignAs(null, null, caller.name()), caller);
        }
        return id;
    }

    @Transactional
    public void change(ContractView now, Card card, Given given, Caller caller) {
        boolean mayDraw = Whose.isOperator(caller);
        Faults faults = new Faults();
        given.refuseOther(faults, Map.of("uuid", now.id(), "tipo", now.kind()));
        refuseOther(faults, "ix", given.reference("ix", "ix_id"), Long.toString(Ixs.idOf(card.exchange())));
        refuseOther(faults, "participante", given.reference("participante", "uuid"), now.participant());
        ObjectNode drawn = drawn(now, given);
        if (!mayDraw) {
            NAMES.byOurs().forEach((ours, old) -> {
                if (drawn.has(ours)) {
                    faults.add(old, null, Given.FIXED);
                }
            });
        }
        Boolean signed = given.yesOrNo("assinado");
        if (Boolean.FALSE.equals(signed) && now.isSigned() && !mayDraw) {
            faults.add("assinado", false, "Uma assinatura só é desfeita pelo IX.");
        }
        faults.refuseIfAny();
        if (Boolean.FALSE.equals(signed) && now.isSigned()) {
            contracts.unsign(now.id(), null, REASON);
        }
        if (!drawn.isEmpty()) {
            NAMES.run(() -> contracts.change(now.id(), "*", drawn));
        }
        if (Boolean.TRUE.equals(signed) && !now.isSigned()) {
            contracts.sign(now.id(), new Contracts.SignAs(null, null, caller.name()), caller);
        }
    }

    private static void refuseOther(Faults faults, String field, @Nullable String given, String now) {
        if (given != null && !given.equals(now) && !now.equals(Given.uuidOf(given))) {
            faults.add(field, given, Given.FIXED);
        }
    }

    /** Texts and validity that are sent and are not what is shown. */
    private static ObjectNode drawn(ContractView now, Given given) {
        ObjectNode drawn = JsonNodeFactory.instance.objectNode();
        Map<String, @Nullable String> shown = new HashMap<>();
        shown.put("template_pt", now.textPt());
        shown.put("template_en", now.textEn());
        TEXTS.forEach((old, ours) -> {
            if (given.has(old) && !Objects.equals(stripped(shown.get(old)), given.text(old))) {
                drawn.put(ours, given.text(old));
            }
        });
        Boolean valid = given.yesOrNo("vigente");
        if (valid != null && valid != now.valid()) {
            drawn.put("valid", valid);
        }
        return drawn;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
