package br.ix.invoice.document.web;

import br.ix.invoice.document.Documents;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices/{id}/document}: the invoice as a PDF to look at or to keep. */
@RestController
class InvoiceDocumentResource {

    private final Documents documents;

    InvoiceDocumentResource(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/invoices/{id}/document")
    ResponseEntity<byte[]> show(@PathVariable String id, @RequestParam(required = false) @Nullable String language, Caller caller) {
        return PdfAnswer.of(documents.ofInvoice(id, caller, PdfAnswer.language(language)));
    }
}
