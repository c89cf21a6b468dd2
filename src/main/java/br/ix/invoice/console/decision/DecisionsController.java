package br.ix.invoice.console.decision;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.decision.Decision;
import br.ix.invoice.decision.Decisions;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person, what became of it, and one with what was asked. */
@Controller
@RequestMapping(DecisionsController.HOME)
class DecisionsController {

    static final String HOME = "/console/decisions";

    private final Decisions decisions;

    DecisionsController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    String list(@RequestParam(required = false) Decision.@Nullable State state, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("decisions", Paging.of(decisions.list(state, query), request));
        model.addAttribute("state", state);
        return "decision/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("decision", decisions.byId(id));
        return "decision/show";
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("decision-approved", HOME + "/" + id).then(flash, () -> {
            decisions.approve(id, caller);
        });
    }

    @PostMapping("/{id}/rejection")
    String reject(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("decision-rejected", HOME + "/" + id).then(flash, () -> {
            decisions.reject(id, reason, caller);
        });
    }
}
