package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The customer's purchase order of an invoice; one for each. */
@AnyParameters
@RestController
@RequestMapping("/api/v1/ordemdecompra")
class OrdemDeCompraController {

    private static final int LONGEST = 30;

    private final Invoices invoices;
    private final Faturas faturas;

    OrdemDeCompraController(Invoices invoices, Faturas faturas) {
        this.invoices = invoices;
        this.faturas = faturas;
    }

    record OrdemDeCompraView(String fatura, @Nullable String identificacao_oc, @Nullable String url) {

        static OrdemDeCompraView of(InvoiceView invoice) {
            return new OrdemDeCompraView(invoice.id(), invoice.purchaseOrder(), null);
        }
    }

    @GetMapping
    List<OrdemDeCompraView> list(@RequestParam Map<String, String> parameters, Caller caller) {
        return Ordering.of(faturas.documents(null, null, caller).stream().filter(invoice -> invoice.purchaseOrder() != null)
                .map(OrdemDeCompraView::of).toList(), new Asked(parameters));
    }

    @GetMapping("/{identificacao}")
    OrdemDeCompraView show(@PathVariable String identificacao, Caller caller) {
        return list(Map.of(), caller).stream().filter(order -> identificacao.equals(order.identificacao_oc())).findFirst()
                .orElseThrow(() -> Refusal.notFound("ordemdecompra", identificacao));
    }

    @PostMapping
    ResponseEntity<OrdemDeCompraView> create(@RequestBody JsonNode body, Caller caller) {
        Given given = new Given(body);
        String order = given.required("identificacao_oc");
        if (order.length() > LONGEST) {
            throw Refusal.invalid("identificacao_oc", order, "Certifique-se de que este campo não tenha mais de %d caracteres.".formatted(LONGEST));
        }
        InvoiceView invoice = invoice(given.requiredUuid("fatura"), caller);
        if (invoice.purchaseOrder() != null) {
            throw Refusal.invalid("fatura", invoice.id(), "Esta fatura já tem a ordem de compra “%s”.".formatted(invoice.purchaseOrder()));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(OrdemDeCompraView.of(invoices.changePurchaseOrder(invoice, order, caller, Faturas.PORTUGUESE)));
    }

    /** One that is not there is a fault of the body; another's does not exist (404). */
    private InvoiceView invoice(String uuid, Caller caller) {
        try {
            InvoiceView invoice = invoices.byId(uuid, caller, Faturas.PORTUGUESE);
            if (Faturas.isShown(invoice)) {
                return invoice;
            }
        } catch (Refusal none) {
            if (caller.isParticipant()) {
                throw none;
            }
        }
        throw Refusal.invalid("fatura", uuid, "Fatura desconhecida: “%s”.".formatted(uuid));
    }
}
