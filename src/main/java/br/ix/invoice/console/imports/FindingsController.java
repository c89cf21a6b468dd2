package br.ix.invoice.console.imports;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.legacy.FindingKind;
import br.ix.invoice.legacy.Findings;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The work list of a member export: who is connected and not billed, billed and not connected, or at another speed. */
@Controller
@RequestMapping("/console/imports/{id}/findings")
class FindingsController {

    private final Imports imports;
    private final Findings findings;

    FindingsController(Imports imports, Findings findings) {
        this.imports = imports;
        this.findings = findings;
    }

    @GetMapping
    String list(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        String kind = request.getParameter("kind");
        FindingKind wanted = kind == null || kind.isEmpty() ? null : FindingKind.named(kind);
        model.addAttribute("item", imports.withId(id));
        model.addAttribute("counts", findings.counts(id));
        model.addAttribute("wanted", wanted);
        model.addAttribute("findings", Paging.of(findings.page(id, wanted, query), request));
        return "imports/findings";
    }
}
