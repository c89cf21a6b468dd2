package br.ix.invoice.console.imports;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.legacy.ChangedRecords;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All that an import changes, field by field. */
@Controller
@RequestMapping("/console/imports/{id}/changes")
class ChangesController {

    private final Imports imports;
    private final ChangedRecords changes;

    ChangesController(Imports imports, ChangedRecords changes) {
        this.imports = imports;
        this.changes = changes;
    }

    @GetMapping
    String list(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("item", imports.withId(id));
        model.addAttribute("changes", Paging.of(changes.page(id, query), request));
        return "imports/changes";
    }
}
