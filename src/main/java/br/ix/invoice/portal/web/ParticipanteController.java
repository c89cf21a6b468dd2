package br.ix.invoice.portal.web;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.request.AnyParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@AnyParameters
@RestController
@RequestMapping("/api/v1/participante")
class ParticipanteController {

    private final Whose whose;
    private final Ixs ixs;
    private final ParticipanteChanges changes;
    private final NewParticipante registering;
    private final ParticipantCards cards;

    ParticipanteController(Whose whose, Ixs ixs, ParticipanteChanges changes, NewParticipante registering, ParticipantCards cards) {
        this.whose = whose;
        this.ixs = ixs;
        this.changes = changes;
        this.registering = registering;
        this.cards = cards;
    }

    @GetMapping
    List<ParticipanteView> list(@RequestParam Map<String, String> parameters, Caller caller) {
        Asked asked = new Asked(parameters);
        Long asn = asked.number("asn");
        whose.requireOwn(asn, caller);
        String codigo = asked.text("ix_id__codigo");
        Optional<Exchange> at = codigo == null ? Optional.empty() : ixs.withCode(codigo);
        if (codigo != null && at.isEmpty()) {
            return List.of();
        }
        String cnpj = asked.text("cnpj");
        String bare = cnpj == null ? null : cnpj.replaceAll("[./\\-\\s]", "");
        return Ordering.of(whose.with(asn, at.map(Exchange::code).orElse(null), caller).stream().map(ParticipanteView::of)
                .filter(view -> Asked.fits(bare, view.cnpj())).sorted((one, other) -> Long.compare(one.asn(), other.asn())).toList(), asked);
    }

    @GetMapping("/{uuid}")
    ParticipanteView show(@PathVariable String uuid, Caller caller) {
        return ParticipanteView.of(whose.withId(uuid, caller));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/{uuid}")
    ParticipanteView replace(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        return change(uuid, body, caller);
    }

    @PatchMapping("/{uuid}")
    ParticipanteView change(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        Card card = whose.withId(uuid, caller);
        changes.apply(card, new Given(body), caller);
        return show(uuid, caller);
    }

    @PostMapping
    ResponseEntity<ParticipanteView> create(@RequestBody JsonNode body, Caller caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(show(registering.create(new Given(body), caller), caller));
    }

    /** Its organisation stays. */
    @DeleteMapping("/{uuid}")
    ResponseEntity<Void> delete(@PathVariable String uuid, Caller caller) {
        cards.delete(whose.withId(uuid, caller));
        return ResponseEntity.noContent().build();
    }
}
