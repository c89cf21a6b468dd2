package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The approval of a run: what is to be approved is shown, and the form carries the hash of exactly that. */
@Controller
@RequestMapping("/console/runs/{id}/approval")
class ApprovalController {

    private final BillingRuns runs;
    private final RunPages pages;

    ApprovalController(BillingRuns runs, RunPages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, Model model) {
        Permission.requireApprove(caller);
        model.addAllAttributes(pages.summary(runs.byId(id)));
        return "run/approval";
    }

    @PostMapping
    String approve(@PathVariable String id, @RequestParam String contentHash, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("run-approved", "/console/runs/" + id)
                .then(flash, () -> runs.approve(id, contentHash, null, caller.name()));
    }
}
