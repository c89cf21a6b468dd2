package br.ix.invoice.console.contract;

import br.ix.invoice.document.Documents;
import br.ix.invoice.document.Documents.Document;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The document of a contract, in the language of the page; the API has it too, but knows no session. */
@Controller
@RequestMapping("/console/contracts/{id}/document")
class ContractDocumentController {

    private final Documents documents;

    ContractDocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, Caller caller, Locale language) {
        Document document = documents.ofContract(id, caller, language);
        ContentDisposition shown = ContentDisposition.inline().filename(document.fileName()).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString()).body(document.pdf());
    }
}
