package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@AnyParameters
@RestController
@RequestMapping("/api/v1/fatura")
class FaturaController {

    /** States of the old system that are another word for one of today's. */
    private static final Map<String, String> OLD_STATES = Map.of("GERADA", FaturaView.OPEN);

    private final Faturas faturas;
    private final NewFatura issuing;
    private final Whose whose;
    private final Ixs ixs;

    FaturaController(Faturas faturas, NewFatura issuing, Whose whose, Ixs ixs) {
        this.faturas = faturas;
        this.issuing = issuing;
        this.whose = whose;
        this.ixs = ixs;
    }

    @GetMapping
    List<FaturaView> list(@RequestParam Map<String, String> parameters, Caller caller) {
        Asked asked = new Asked(parameters);
        Long asn = asked.number("participante__asn");
        whose.requireOwn(asn, caller);
        String codigo = asked.text("participante__ix_id__codigo");
        Optional<Exchange> at = codigo == null ? Optional.empty() : ixs.withCode(codigo);
        if (codigo != null && at.isEmpty()) {
            return List.of();
        }
        Boolean closed = asked.yesOrNo("encerrada");
        String estado = estado(asked);
        List<InvoiceView> documents = faturas.documents(asn, at.map(Exchange::code).orElse(null), caller);
        return Ordering.of(faturas.views(documents, asn, caller).stream()
                .filter(view -> Asked.fits(closed, view.encerrada()) && Asked.fits(estado, view.estado())).toList(), asked);
    }

    private static @Nullable String estado(Asked asked) {
        String given = asked.text("estado");
        String capitals = given == null ? null : given.toUpperCase(Locale.ROOT);
        return capitals == null ? null : OLD_STATES.getOrDefault(capitals, capitals);
    }

    @GetMapping("/{id}")
    FaturaView show(@PathVariable String id, Caller caller) {
        List<InvoiceView> found = id.matches("\\d{1,18}") ? faturas.numbered(Long.parseLong(id), caller) : List.of();
        return faturas.views(found.stream().limit(1).toList(), null, caller).stream().findFirst().orElseThrow(() -> Refusal.notFound("fatura", id));
    }

    @PostMapping
    ResponseEntity<FaturaView> create(@RequestBody JsonNode body, Caller caller) {
        InvoiceView issued = issuing.issue(new Given(body), caller);
        return ResponseEntity.status(HttpStatus.CREATED).body(faturas.views(List.of(issued), null, caller).get(0));
    }

    /** As PATCH. */
    @PutMapping("/{id}")
    FaturaView replace(@PathVariable String id, @RequestBody JsonNode body, Caller caller) {
        return change(id, body, caller);
    }

    /** An issued invoice never changes: what is sent must be what is shown. */
    @PatchMapping("/{id}")
    FaturaView change(@PathVariable String id, @RequestBody JsonNode body, Caller caller) {
        FaturaView now = show(id, caller);
        now.refuseOther(new Given(body));
        return now;
    }

    @DeleteMapping("/{id}")
    void delete(@PathVariable String id, Caller caller) {
        show(id, caller);
        throw Refusal.invalid(Given.NO_FIELD, id, "Uma fatura emitida não é excluída: ela é cancelada no console, com um motivo.");
    }
}
