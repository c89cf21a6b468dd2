package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.ParkedView;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** All accounts that a run left out, with the reason and what to do. */
@Controller
@RequestMapping("/console/runs/{id}/parked")
class ParkedController {

    private final BillingRuns runs;
    private final RunPages pages;
    private final AccountLabels labels;

    ParkedController(BillingRuns runs, RunPages pages, AccountLabels labels) {
        this.runs = runs;
        this.pages = pages;
        this.labels = labels;
    }

    @GetMapping
    String list(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        Page<ParkedView> parked = runs.parked(id, query, RequestContextUtils.getLocale(request));
        model.addAllAttributes(pages.summary(runs.byId(id)));
        model.addAttribute("parked", Paging.of(parked, request));
        model.addAttribute("labels", labels.of(parked.items().stream().map(ParkedView::account).toList()));
        return "run/parked";
    }
}
