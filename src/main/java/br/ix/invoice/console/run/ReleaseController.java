package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Billing accounts after all that were left out, or that a bound parked: some, or all. */
@Controller
@RequestMapping("/console/runs/{id}/release")
class ReleaseController {

    private final BillingRuns runs;

    ReleaseController(BillingRuns runs) {
        this.runs = runs;
    }

    @PostMapping
    String create(@PathVariable String id, AccountsForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("run-released", "/console/runs/" + id).then(flash, () -> runs.release(id, form.release(), caller.name()));
    }
}
