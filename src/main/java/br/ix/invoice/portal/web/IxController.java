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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@AnyParameters
@RestController
class IxController {

    private final Ixs ixs;
    private final Whose whose;

    IxController(Ixs ixs, Whose whose) {
        this.ixs = ixs;
        this.whose = whose;
    }

    @GetMapping("/api/v1/ix")
    List<IxView> list(@RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return Ordering.of(ixs.all().stream().filter(ix -> asked.fitsText("codigo", ix.codigo())).toList(), asked);
    }

    @GetMapping("/api/v1/ix/{codigo}")
    IxView show(@PathVariable String codigo) {
        return ixs.withCode(codigo).map(Ixs::view).orElseThrow(() -> Refusal.notFound("ix", codigo));
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
