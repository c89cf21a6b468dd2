package br.ix.invoice.console.run;

import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.ParkedView;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.invoicing.StaleView;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of one run shows: its figures, the first accounts that it left out, its first invoices. */
@Component
class RunPages {

    private static final PageQuery FIRST = new PageQuery(20, null);

    private final BillingRuns runs;
    private final Invoices invoices;
    private final AccountLabels labels;
    private final Exchanges exchanges;

    RunPages(BillingRuns runs, Invoices invoices, AccountLabels labels, Exchanges exchanges) {
        this.runs = runs;
        this.invoices = invoices;
        this.labels = labels;
        this.exchanges = exchanges;
    }

    Map<String, Object> of(RunView run, Caller caller, Locale language) {
        Map<String, Object> model = summary(run);
        RunPhase phase = RunPhase.of(run);
        Page<ParkedView> parked = phase.moving() ? new Page<>(List.of(), null) : runs.parked(run.id(), FIRST, language);
        model.put("parked", parked);
        model.put("anyReleasable", parked.next() != null || parked.items().stream().anyMatch(ParkedView::releasable));
        List<StaleView> stale = phase.stale() && phase.changeable() ? runs.stale(run.id(), FIRST).items() : List.of();
        model.put("stale", stale);
        List<InvoiceView> shown = List.of();
        if (phase.documented()) {
            Page<InvoiceView> page = invoices.list(InvoiceFilter.ofRun(run.id()), FIRST, caller, language);
            model.put("invoices", page);
            shown = page.items();
        }
        model.put("labels", labels.of(Stream.of(parked.items().stream().map(ParkedView::account), stale.stream().map(StaleView::account),
                shown.stream().map(InvoiceView::billingAccount)).flatMap(ids -> ids).distinct().toList()));
        model.put("payers", labels.names(shown.stream().map(InvoiceView::billTo).filter(Objects::nonNull).distinct().toList()));
        return model;
    }

    /** What heading and figures need. */
    Map<String, Object> summary(RunView run) {
        Map<String, Object> model = new HashMap<>();
        model.put("run", run);
        model.put("phase", RunPhase.of(run));
        model.put("open", run.counts().due() - run.counts().billed() - run.counts().nothingDue() - run.counts().parked() - run.counts().failed());
        if (run.exchange() != null) {
            exchanges.byCode(run.exchange()).ifPresent(exchange -> model.put("exchange", exchange));
        }
        return model;
    }
}
