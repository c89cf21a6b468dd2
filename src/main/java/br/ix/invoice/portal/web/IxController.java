package br.ix.invoice.portal.web;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.portal.web.Ixs.IxView;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import br.ix.invoice.rest.request.ApiPath;
import java.util.List;
import java.util.Map;
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
class IxController {

    private final Ixs ixs;
    private final Whose whose;
    private final IxChanges changes;

    IxController(Ixs ixs, Whose whose, IxChanges changes) {
        this.ixs = ixs;
        this.changes = changes;
        this.whose = whose;
    }

    @GetMapping("/api/v1/ix")
    List<IxView> list(@RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return Ordering.of(ixs.all().stream().filter(ix -> asked.fitsText("codigo", ix.codigo())).toList(), asked);
    }

    @GetMapping("/api/v1/ix/{codigo}")
    IxView show(@PathVariable String codigo) {
        return Ixs.view(found(codigo));
    }

    private Exchange found(String codigo) {
        return ixs.withCode(codigo).orElseThrow(() -> Refusal.notFound("ix", codigo));
    }

    @PostMapping("/api/v1/ix")
    ResponseEntity<IxView> create(@RequestBody JsonNode body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(show(changes.create(new Given(body))));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/api/v1/ix/{codigo}")
    IxView replace(@PathVariable String codigo, @RequestBody JsonNode body) {
        return change(codigo, body);
    }

    @PatchMapping("/api/v1/ix/{codigo}")
    IxView change(@PathVariable String codigo, @RequestBody JsonNode body) {
        changes.change(found(codigo), new Given(body));
        return show(codigo);
    }

    @DeleteMapping("/api/v1/ix/{codigo}")
    ResponseEntity<Void> delete(@PathVariable String codigo) {
        changes.delete(found(codigo));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(ApiPath.BASE + "/ix-por-participante/{asn}")
    List<IxView> ofParticipant(@PathVariable String asn, @RequestParam Map<String, String> parameters, Caller caller) {
        List<Exchange> at = whose.with(asnOf(asn), null, caller).stream().map(Card::exchange).distinct().toList();
        return Ordering.of(at.stream().map(Ixs::view).sorted((one, other) -> one.codigo().compareTo(other.codigo())).toList(), new Asked(parameters));
    }

    static long asnOf(String text) {
        if (!text.matches("\\d{1,10}")) {
            throw Refusal.notFound("ASN", text);
        }
        return Long.parseLong(text);
    }
}
