package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import java.util.List;
import java.util.Map;
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
        Asked asked = new Asked(parameters);
        return Ordering.of(faturas.documents(null, null, caller).stream().filter(invoice -> invoice.purchaseOrder() != null)
                .filter(invoice -> Asked.fits(asked.text("identificacao_oc"), invoice.purchaseOrder())).map(OrdemDeCompraView::of).toList(), asked);
    }

    @GetMapping("/{identificacao}")
    OrdemDeCompraView show(@PathVariable String identificacao, Caller caller) {
        return OrdemDeCompraView.of(found(identificacao, caller).invoice());
    }

    private Invoices.Ordered found(String identificacao, Caller caller) {
        return invoices.withPurchaseOrder(identificacao, caller, Faturas.PORTUGUESE).orElseThrow(() -> Refusal.notFound("ordemdecompra", identificacao));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/{identificacao}")
    OrdemDeCompraView replace(@PathVariable String identificacao, @RequestBody JsonNode body, Caller caller) {
        return change(identificacao, body, caller);
    }

    @PatchMapping("/{identificacao}")
    OrdemDeCompraView change(@PathVariable String identificacao, @RequestBody JsonNode body, Caller caller) {
        InvoiceView invoice = only(identificacao, caller);
        Given given = new Given(body);
        Faults faults = new Faults();
        given.refuseOther(faults, Map.of("fatura", invoice.id()));
        faults.refuseIfAny();
        String order = given.has("identificacao_oc") ? order(given) : identificacao;
        return OrdemDeCompraView.of(order.equals(identificacao) ? invoice : invoices.changePurchaseOrder(invoice, order, caller, Faturas.PORTUGUESE));
    }

    @DeleteMapping("/{identificacao}")
    ResponseEntity<Void> delete(@PathVariable String identificacao, Caller caller) {
        invoices.changePurchaseOrder(only(identificacao, caller), null, caller, Faturas.PORTUGUESE);
        return ResponseEntity.noContent().build();
    }

    /** A customer may name several invoices alike; then nobody can say here which of them is meant. */
    private InvoiceView only(String identificacao, Caller caller) {
        Invoices.Ordered found = found(identificacao, caller);
        if (!found.isOnly()) {
            throw Refusal.invalid(Given.NO_FIELD, identificacao, "Há mais de uma fatura com a ordem de compra “%s”: use o console.".formatted(identificacao));
        }
        return found.invoice();
    }

    private static String order(Given given) {
        String order = given.required("identificacao_oc");
        if (order.length() > LONGEST) {
            throw Refusal.invalid("identificacao_oc", order, "Certifique-se de que este campo não tenha mais de %d caracteres.".formatted(LONGEST));
        }
        return order;
    }

    @PostMapping
    ResponseEntity<OrdemDeCompraView> create(@RequestBody JsonNode body, Caller caller) {
        Given given = new Given(body);
        String order = order(given);
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
