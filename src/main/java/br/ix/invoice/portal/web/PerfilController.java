package br.ix.invoice.portal.web;

import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Profiles, with the discount of today in percent. */
@AnyParameters
@RestController
@RequestMapping("/api/v1/perfilparticipante")
class PerfilController {

    private final ParticipantCards cards;

    PerfilController(ParticipantCards cards) {
        this.cards = cards;
    }

    record PerfilView(String uuid, String tipo, BigDecimal fator_de_desconto) {
    }

    @GetMapping
    List<PerfilView> list(@RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return Ordering.of(Page.all(cards::profiles, Whose.MOST).stream()
                .map(profile -> new PerfilView(profile.id(), profile.name(), profile.discountPercent()))
                .filter(view -> asked.fitsText("tipo", view.tipo())).toList(), asked);
    }

    @GetMapping("/{uuid}")
    PerfilView show(@PathVariable String uuid) {
        String id = Given.uuidOf(uuid);
        return list(Map.of()).stream().filter(view -> view.uuid().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.notFound("perfilparticipante", uuid));
    }
}
