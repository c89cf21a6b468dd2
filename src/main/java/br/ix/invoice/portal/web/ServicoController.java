package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.HeldServices.Held;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.portal.web.Servicos.ServicoView;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.rest.request.AnyParameters;
import br.ix.invoice.rest.request.ApiPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@AnyParameters
@RestController
class ServicoController {

    private final Whose whose;
    private final Ixs ixs;
    private final Servicos servicos;
    private final Subscriptions subscriptions;
    private final ServicoChanges changes;

    ServicoController(Whose whose, Ixs ixs, Servicos servicos, Subscriptions subscriptions, ServicoChanges changes) {
        this.whose = whose;
        this.ixs = ixs;
        this.servicos = servicos;
        this.subscriptions = subscriptions;
        this.changes = changes;
    }

    @GetMapping("/api/v1/servico")
    List<ServicoView> list(@RequestParam Map<String, String> parameters, Caller caller) {
        Asked asked = new Asked(parameters);
        Long ix = asked.number("ix");
        List<Card> owners = owners(asked.uuid("participante"), caller).stream()
                .filter(card -> Asked.fits(ix, Ixs.idOf(card.exchange()))).toList();
        return Ordering.of(servicos.of(owners, held -> true).stream().filter(view -> asked.fitsText("hash", view.hash())).toList(), asked);
    }

    /** A key of role participant is told that another's does not exist (404); anybody else gets no services of one that is not there. */
    private List<Card> owners(@Nullable String participante, Caller caller) {
        if (participante == null) {
            return whose.with(null, null, caller);
        }
        try {
            return List.of(whose.withId(participante, caller));
        } catch (Refusal none) {
            if (caller.isParticipant()) {
                throw none;
            }
            return List.of();
        }
    }

    @GetMapping("/api/v1/servico/{uuid}")
    ServicoView show(@PathVariable String uuid, Caller caller) {
        return found(uuid, caller).view();
    }

    private record Found(Card card, ServicoView view) {
    }

    private Found found(String uuid, Caller caller) {
        String id = Optional.ofNullable(Given.uuidOf(uuid)).orElseThrow(() -> Refusal.notFound("servico", uuid));
        Card card = whose.withId(subscriptions.byId(id, caller).participant(), caller);
        return new Found(card, servicos.one(card, id));
    }

    @PostMapping("/api/v1/servico")
    ResponseEntity<ServicoView> create(@RequestBody JsonNode body, Caller caller) {
        Given given = new Given(body);
        return ResponseEntity.status(HttpStatus.CREATED).body(changes.create(whose.named("participante", given.requiredUuid("participante"), caller), given));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/api/v1/servico/{uuid}")
    ServicoView replace(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        return change(uuid, body, caller);
    }

    @PatchMapping("/api/v1/servico/{uuid}")
    ServicoView change(@PathVariable String uuid, @RequestBody JsonNode body, Caller caller) {
        Found found = found(uuid, caller);
        return changes.change(found.card(), found.view(), new Given(body));
    }

    @DeleteMapping("/api/v1/servico/{uuid}")
    ResponseEntity<Void> delete(@PathVariable String uuid, Caller caller) {
        changes.delete(found(uuid, caller).view());
        return ResponseEntity.noContent().build();
    }

    @GetMapping(ApiPath.BASE + "/servicos-nao-faturados/{asn}/{codigo}")
    List<ServicoView> open(@PathVariable String asn, @PathVariable String codigo, @RequestParam Map<String, String> parameters, Caller caller) {
        return ofParticipant(asn, codigo, Held::open, new Call(caller, new Asked(parameters)));
    }

    @GetMapping(ApiPath.BASE + "/servicos-faturados/{asn}/{codigo}")
    List<ServicoView> billed(@PathVariable String asn, @PathVariable String codigo, @RequestParam Map<String, String> parameters, Caller caller) {
        return ofParticipant(asn, codigo, held -> held.isCharged() && !held.open(), new Call(caller, new Asked(parameters)));
    }

    private record Call(Caller caller, Asked asked) {
    }

    private List<ServicoView> ofParticipant(String asn, String codigo, Predicate<Held> wanted, Call call) {
        long number = IxController.asnOf(asn);
        whose.requireOwn(number, call.caller());
        Optional<Exchange> at = ixs.withCode(codigo);
        return at.isEmpty() ? List.of() : Ordering.of(servicos.of(whose.with(number, at.get().code(), call.caller()), wanted), call.asked());
    }
}
