package br.ix.invoice.portal.web;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ProfileRecord;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Profiles, with the discount of today in percent. */
@AnyParameters
@RestController
@RequestMapping("/api/v1/perfilparticipante")
class PerfilController {

    private static final Map<String, String> OLD_NAMES = Map.of("name", "tipo", "discountPercent", "fator_de_desconto");

    private final ParticipantCards cards;
    private final Participants participants;

    PerfilController(ParticipantCards cards, Participants participants) {
        this.cards = cards;
        this.participants = participants;
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

    @PostMapping
    ResponseEntity<PerfilView> create(@RequestBody JsonNode body) {
        Given given = new Given(body);
        String name = given.required("tipo");
        if (!list(Map.of("tipo", name)).isEmpty()) {
            throw Refusal.invalid("tipo", name, "Já existe um perfil com este tipo.");
        }
        BulkOutcome made = participants.putProfiles(List.of(new ProfileRecord(name, given.required("fator_de_desconto")))).get(0);
        if (made.result() == BulkOutcome.Result.REFUSED) {
            throw Refusal.invalid(made.faults().stream()
                    .map(fault -> new Fault(OLD_NAMES.getOrDefault(fault.field(), fault.field()), fault.message(), fault.value())).toList());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(list(Map.of("tipo", name)).get(0));
    }
}
