package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.DecisionView;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Who left accounts out of a run or released them, when, why, and what was looked at. */
@Controller
@RequestMapping("/console/runs/{id}/decisions")
class DecisionsController {

    private final BillingRuns runs;
    private final RunPages pages;
    private final AccountLabels labels;

    DecisionsController(BillingRuns runs, RunPages pages, AccountLabels labels) {
        this.runs = runs;
        this.pages = pages;
        this.labels = labels;
    }

    @GetMapping
    String list(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        Page<DecisionView> decisions = runs.decisions(id, query, RequestContextUtils.getLocale(request));
        model.addAllAttributes(pages.summary(runs.byId(id)));
        model.addAttribute("decisions", Paging.of(decisions, request));
        model.addAttribute("labels", labels.of(decisions.items().stream().map(DecisionView::account).distinct().toList()));
        return "run/decisions";
    }
}
