package br.ix.invoice.document.web;

import br.ix.invoice.document.drawing.Drawing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/document-drawing}: how many issued documents are still to be drawn. */
@RestController
class DocumentDrawingResource {

    private final Drawing drawing;

    DocumentDrawingResource(Drawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping("/api/v1/document-drawing")
    Drawing.Progress show() {
        return drawing.progress();
    }
}
