package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.DecisionView;
import br.ix.invoice.invoicing.ExcludedView;
import br.ix.invoice.invoicing.ParkedView;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.invoicing.StaleView;
import br.ix.invoice.invoicing.run.RunSummaries.Summary;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs as people and programs see them. */
@Component
public class RunViews {

    private final Runs runs;
    private final LeftOutAccounts leftOut;
    private final RunSummaries summaries;
    private final Exchanges exchanges;

    RunViews(Runs runs, LeftOutAccounts leftOut, RunSummaries summaries, Exchanges exchanges) {
        this.runs = runs;
        this.leftOut = leftOut;
        this.summaries = summaries;
        this.exchanges = exchanges;
    }

    public RunView byId(String id) {
        Run run = runs.byPublicId(id);
        return view(run, codes(List.of(run)));
    }

    /** By the internal key. */
    public RunView byKey(long key) {
        Run run = runs.byId(key);
        return view(run, codes(List.of(run)));
    }

    /** Newest first. */
    public Page<RunView> list(RunFilter filter, PageQuery query) {
        List<Run> rows = runs.list(filter, query.afterId(), query.rows());
        Map<Long, String> codes = codes(rows);
        return Page.of(rows, query, row -> String.valueOf(row.id())).map(run -> view(run, codes));
    }

    public Page<ParkedView> parked(String id, PageQuery query, Locale language) {
        return page(leftOut.parked(part(id, query), language), query);
    }

    public Page<StaleView> stale(String id, PageQuery query) {
        return page(leftOut.stale(part(id, query)), query);
    }

    public Page<ExcludedView> excluded(String id, PageQuery query) {
        return page(leftOut.excluded(part(id, query)), query);
    }

    /** What people decided about accounts of the run, in the order in which they did. */
    public Page<DecisionView> decisions(String id, PageQuery query, Locale language) {
        return page(leftOut.decisions(part(id, query), language), query);
    }

    private LeftOutAccounts.Part part(String id, PageQuery query) {
        return new LeftOutAccounts.Part(runs.byPublicId(id).id(), query.afterId(), query.rows());
    }

    private static <V> Page<V> page(List<Map.Entry<Long, V>> rows, PageQuery query) {
        return Page.of(rows, query, row -> String.valueOf(row.getKey())).map(Map.Entry::getValue);
    }

    /** The internal key of a run, for the list of its invoices. */
    public long key(String id) {
        return runs.byPublicId(id).id();
    }

    private RunView view(Run run, Map<Long, String> codes) {
        Summary summary = summaries.of(run);
        return new RunView(run.publicId().toString(), run.preview() ? "PREVIEW" : "REGULAR", run.period().toString(),
                run.exchange() == null ? null : codes.get(run.exchange()), run.state(),
                run.failedIn() == null ? null : run.failedIn().name(), run.failure(), run.autoApprove(),
                progress(run, summary), summary.counts(), summary.totals(), run.contentHash(), run.requestedBy(),
                run.approvedBy(), run.requestedAt(), run.startedAt(), run.endedAt(), run.version());
    }

    /** Both phases count accounts. */
    private RunView.Progress progress(Run run, Summary summary) {
        boolean posting = run.state() == RunState.POSTING || run.failedIn() == RunState.POSTING;
        long total = posting ? summary.counts().billed() : summary.counts().due();
        long done = posting ? run.postedCount() : total - summary.unhandled();
        boolean ended = run.state() == RunState.POSTED || run.state() == RunState.DRAFTED;
        int percent = ended ? 100 : total == 0 ? 0 : (int) (done * 100 / total);
        return new RunView.Progress(done, total, percent, etaSeconds(run, done, total));
    }

    private static @Nullable Long etaSeconds(Run run, long done, long total) {
        boolean works = run.state() == RunState.DRAFTING || run.state() == RunState.POSTING;
        return works && done > 0 ? run.runningSeconds() * (total - done) / done : null;
    }

    private Map<Long, String> codes(List<Run> rows) {
        List<Long> keys = rows.stream().map(Run::exchange).filter(Objects::nonNull).distinct().toList();
        return exchanges.withIds(keys).values().stream().collect(Collectors.toMap(Exchange::id, Exchange::code));
    }
}
