package br.ix.invoice.document.web;

import br.ix.invoice.document.Documents;
import br.ix.invoice.document.electronic.ElectronicFile;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices/{id}/e-invoice}: the document as a file of EN 16931, in the syntax UBL or CII. */
@RestController
class ElectronicInvoiceResource {

    private final Documents documents;

    ElectronicInvoiceResource(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/invoices/{id}/e-invoice")
    ResponseEntity<byte[]> show(@PathVariable String id, @RequestParam(defaultValue = "ubl") String syntax, Caller caller) {
        if (!syntax.equals("ubl") && !syntax.equals("cii")) {
            throw Refusal.invalid("syntax", syntax, "must be ubl or cii");
        }
        ElectronicFile file = documents.electronic(id, caller);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(syntax.equals("ubl") ? file.ubl() : file.cii());
    }
}
