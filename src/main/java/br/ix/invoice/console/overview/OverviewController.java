package br.ix.invoice.console.overview;

import br.ix.invoice.access.Keys;
import br.ix.invoice.console.run.NextPeriod;
import br.ix.invoice.decision.Decisions;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.job.DeadMessages;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is live, what was posted last, what is to be billed next. */
@Controller
class OverviewController {

    private static final PageQuery NEWEST = new PageQuery(1, null);
    private static final PageQuery SOME = new PageQuery(10, null);

    private final BillingRuns runs;
    private final NextPeriod nextPeriod;
    private final DeadMessages dead;
    private final Keys keys;
    private final Decisions decisions;

    OverviewController(BillingRuns runs, NextPeriod nextPeriod, DeadMessages dead, Keys keys, Decisions decisions) {
        this.runs = runs;
        this.nextPeriod = nextPeriod;
        this.dead = dead;
        this.keys = keys;
        this.decisions = decisions;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("live", live());
        model.addAttribute("last", runs.list(null, null, RunState.POSTED.name(), NEWEST).items().stream().findFirst().orElse(null));
        model.addAttribute("nextPeriod", nextPeriod.find());
        model.addAttribute("dead", dead.waiting().values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("deciding", decisions.waiting());
        model.addAttribute("keysEnding", keys.endingSoon());
        return "overview/show";
    }

    /** Live runs, newest first: at most one an exchange, previews besides. */
    private List<RunView> live() {
        return Stream.of(RunState.values()).filter(RunState::isLive).map(state -> runs.list(null, null, state.name(), SOME))
                .map(Page::items).flatMap(List::stream).sorted(Comparator.comparing(RunView::requestedAt).reversed()).toList();
    }
}
