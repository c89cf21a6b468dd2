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

/** Leaving accounts out of a run. */
@Controller
@RequestMapping("/console/runs/{id}/exclusion")
class ExclusionController {

    private final BillingRuns runs;

    ExclusionController(BillingRuns runs) {
        this.runs = runs;
    }

    @PostMapping
    String create(@PathVariable String id, AccountsForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("run-excluded", "/console/runs/" + id).then(flash, () -> runs.exclude(id, form.ids(), form.reason(), caller.name()));
    }
}
