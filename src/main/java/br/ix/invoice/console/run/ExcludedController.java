package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.ExcludedView;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All accounts that a person left out of a run, each with the reason and the way back. */
@Controller
@RequestMapping("/console/runs/{id}/excluded")
class ExcludedController {

    private final BillingRuns runs;
    private final RunPages pages;
    private final AccountLabels labels;

    ExcludedController(BillingRuns runs, RunPages pages, AccountLabels labels) {
        this.runs = runs;
        this.pages = pages;
        this.labels = labels;
    }

    @GetMapping
    String list(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        Page<ExcludedView> excluded = runs.excluded(id, query);
        model.addAllAttributes(pages.summary(runs.byId(id)));
        model.addAttribute("excluded", Paging.of(excluded, request));
        model.addAttribute("labels", labels.of(excluded.items().stream().map(ExcludedView::account).toList()));
        return "run/excluded";
    }
}
