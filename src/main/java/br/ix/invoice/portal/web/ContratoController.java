package br.ix.invoice.portal.web;

import br.ix.invoice.contract.ContractFilter;
import br.ix.invoice.contract.ContractView;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
@RequestMapping("/api/v1/contrato")
class ContratoController {

    private final Contracts contracts;
    private final Participants participants;
    private final ParticipantCards cards;
    private final Whose whose;
    private final Ixs ixs;
    private final ContratoChanges changes;

    ContratoController(Contracts contracts, Participants participants, ParticipantCards cards, Whose whose, Ixs ixs, ContratoChanges changes) {
        this.contracts = contracts;
        this.participants = participants;
        this.cards = cards;
        this.whose = whose;
        this.ixs = ixs;
        this.changes = changes;
    }

    @GetMapping
    List<ContratoView> list(@RequestParam Map<String, String> parameters, Caller caller) {
        Asked asked = new Asked(parameters);
        Long asn = asked.number("participante__asn");
        whose.requireOwn(asn, caller);
        String codigo = asked.text("ix__codigo");
        Optional<Exchange> at = codigo == null ? Optional.empty() : ixs.withCode(codigo);
        if (codigo != null && at.isEmpty()) {
            return List.of();
        }
        ContractFilter sought = ContractFilter.withTexts(asn, at.map(Exchange::code).orElse(null), asked.yesOrNo("assinado"), asked.yesOrNo("vigente"));
        return Ordering.of(views(Page.all(query -> contracts.list(query, sought, caller), Whose.MOST)), asked);
    }

    @GetMapping("/{uuid}")
    ContratoView show(@PathVariable String uuid, Caller caller) {
        return views(List.of(contract(uuid, caller))).get(0);
    }

    @PostMapping
    ResponseEntity<ContratoView> create(@RequestBody JsonNode body, Caller caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(show(changes.create(new Given(body), caller), caller));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/{uuid}")
    ContratoView replace(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        return change(uuid, body, caller);
    }

    /** Signs; what else may change is for operators. */
    @PatchMapping("/{uuid}")
    ContratoView change(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        ContractView contract = contract(uuid, caller);
        changes.change(contract, whose.withId(contract.participant(), caller), new Given(body), caller);
        return show(uuid, caller);
    }

    @DeleteMapping("/{uuid}")
    ResponseEntity<Void> delete(@PathVariable String uuid, Caller caller) {
        contracts.delete(contract(uuid, caller).id(), "*");
        return ResponseEntity.noContent().build();
    }

    private ContractView contract(String uuid, Caller caller) {
        String id = Given.uuidOf(uuid);
        if (id == null) {
            throw Refusal.notFound("contrato", uuid);
        }
        return contracts.byId(id, caller);
    }

    private List<ContratoView> views(List<ContractView> found) {
        Map<String, Card> known = cards.withKeys(participants.withPublicIds(found.stream().map(ContractView::participant).distinct().toList()).values())
                .stream().collect(Collectors.toMap(card -> card.participant().publicId().toString(), Function.identity()));
        return found.stream().map(contract -> ContratoView.of(contract, known.get(contract.participant()))).toList();
    }
}
