package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/invoices}: documents to read; only the customer's own reference may change. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoicesResource {

    private static final int LONGEST_REFERENCE = 60;

    /** What may change of a document. */
    record Changeable(@Nullable String purchaseOrder) {
    }

    private final Invoices invoices;
    private final Patch patches;

    InvoicesResource(Invoices invoices, Patch patches) {
        this.invoices = invoices;
        this.patches = patches;
    }

    @GetMapping
    Page<InvoiceView> list(@ModelAttribute InvoiceQuery query, PageQuery page, Caller caller, Locale language) {
        return invoices.list(query.filter(), page, caller, language);
    }

    @GetMapping("/{id}")
    ResponseEntity<InvoiceView> item(@PathVariable String id, Caller caller, Locale language) {
        InvoiceView invoice = invoices.byId(id, caller, language);
        return Answers.item(invoice, invoice.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<InvoiceView> change(@PathVariable String id, RequestEntity<JsonNode> request, Caller caller, Locale language) {
        InvoiceView invoice = invoices.byId(id, caller, language);
        Answers.requireMatch(request.getHeaders().getFirst(HttpHeaders.IF_MATCH), invoice.version());
        Changeable changed = patches.apply(new Changeable(invoice.purchaseOrder()), body(request));
        InvoiceView after = invoices.changePurchaseOrder(invoice, reference(changed.purchaseOrder()), caller, language);
        return Answers.item(after, after.version());
    }

    private static JsonNode body(RequestEntity<JsonNode> request) {
        if (request.getBody() == null) {
            throw Refusal.invalid("", "", "The body must be a JSON object with the fields to change");
        }
        return request.getBody();
    }

    private static @Nullable String reference(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_REFERENCE || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("purchaseOrder", text, "must be one line of at most %d characters".formatted(LONGEST_REFERENCE));
        }
        return text.strip();
    }
}
