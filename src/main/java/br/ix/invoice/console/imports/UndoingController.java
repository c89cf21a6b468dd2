package br.ix.invoice.console.imports;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back what an import wrote. */
@Controller
@RequestMapping("/console/imports/{id}/undoing")
class UndoingController {

    private final Imports imports;

    UndoingController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("import-undone", "/console/imports/" + id).then(flash, () -> {
            imports.undo(id);
        });
    }
}
