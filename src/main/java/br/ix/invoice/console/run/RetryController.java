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

/** Letting a failed run go on. */
@Controller
@RequestMapping("/console/runs/{id}/retry")
class RetryController {

    private final BillingRuns runs;

    RetryController(BillingRuns runs) {
        this.runs = runs;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("run-retried", "/console/runs/" + id).then(flash, () -> runs.retry(id));
    }
}
