package br.ix.invoice.console.message;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.document.DocumentDrawing;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having a document drawn that could not be. */
@Controller
@RequestMapping("/console/messages/documents/{invoice}/retry")
class UndrawnController {

    private final DocumentDrawing drawing;

    UndrawnController(DocumentDrawing drawing) {
        this.drawing = drawing;
    }

    @PostMapping
    String create(@PathVariable String invoice, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("document-retried", "/console/messages").then(flash, () -> {
            drawing.retry(invoice);
        });
    }
}
