package br.ix.invoice.document.web;

import br.ix.invoice.document.DocumentDrawing;
import br.ix.invoice.document.UndrawnDocument;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/undrawn-documents}: issued documents that cannot be drawn, by the id of their invoice. */
@RestController
@RequestMapping(UndrawnDocumentsResource.PATH)
class UndrawnDocumentsResource {

    static final String PATH = "/api/v1/undrawn-documents";

    private final DocumentDrawing drawing;

    UndrawnDocumentsResource(DocumentDrawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping
    Page<UndrawnDocument> list(PageQuery page) {
        return drawing.givenUp(page);
    }

    @PostMapping("/{invoice}/retry")
    ResponseEntity<UndrawnDocument> retry(@PathVariable String invoice) {
        UndrawnDocument again = drawing.retry(invoice);
        return ResponseEntity.accepted().location(URI.create("/api/v1/invoices/" + again.invoice())).body(again);
    }
}
