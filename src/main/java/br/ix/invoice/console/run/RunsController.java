package br.ix.invoice.console.run;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The billing runs: all of them, a new one, one of them. */
@Controller
@RequestMapping("/console/runs")
class RunsController {

    private final BillingRuns runs;
    private final RunPages pages;
    private final Exchanges exchanges;
    private final NextPeriod nextPeriod;

    RunsController(BillingRuns runs, RunPages pages, Exchanges exchanges, NextPeriod nextPeriod) {
        this.runs = runs;
        this.pages = pages;
        this.exchanges = exchanges;
        this.nextPeriod = nextPeriod;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("runs", Paging.of(runs.list(null, null, null, query), request));
        model.addAttribute("exchanges", exchanges.all());
        model.addAttribute("nextPeriod", nextPeriod.find());
        return "run/list";
    }

    @PostMapping
    String request(RunForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        RunRequest asked = new RunRequest(form.period(), StringUtils.hasText(form.exchange()) ? form.exchange() : null, false,
                Boolean.TRUE.equals(form.preview()));
        return new Deed("run-requested", "/console/runs").then(flash, () -> "/console/runs/" + runs.request(asked, caller.name()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Caller caller, Locale language, Model model) {
        model.addAllAttributes(pages.of(runs.byId(id), caller, language));
        return "run/show";
    }

    /** The moving part of the page; when the run stands still, the browser is told to load the whole page again. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        RunView run = runs.byId(id);
        if (!RunPhase.of(run).moving()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAllAttributes(pages.summary(run));
        return "run/_progress :: progress";
    }

    /** What the form asks for; {@code exchange} empty: all. */
    record RunForm(@Nullable String period, @Nullable String exchange, @Nullable Boolean preview) {
    }
}
