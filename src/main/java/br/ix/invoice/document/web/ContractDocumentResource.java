package br.ix.invoice.document.web;

import br.ix.invoice.document.Documents;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/contracts/{id}/document}: the contract as a PDF, to read, to sign or to keep. */
@RestController
class ContractDocumentResource {

    private final Documents documents;

    ContractDocumentResource(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/contracts/{id}/document")
    ResponseEntity<byte[]> show(@PathVariable String id, @RequestParam(required = false) @Nullable String language, Caller caller) {
        return PdfAnswer.of(documents.ofContract(id, caller, PdfAnswer.language(language)));
    }
}
