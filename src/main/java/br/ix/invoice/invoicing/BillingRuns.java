package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.run.RunActions;
import br.ix.invoice.invoicing.run.RunFilter;
import br.ix.invoice.invoicing.run.RunRequests;
import br.ix.invoice.invoicing.run.RunViews;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Billing runs, for other modules: requested, looked at, approved, given up. Work goes on in jobs that a message starts. */
@Component
public class BillingRuns {

    private final RunRequests requests;
    private final RunActions actions;
    private final RunViews views;
    private final Exchanges exchanges;

    BillingRuns(RunRequests requests, RunActions actions, RunViews views, Exchanges exchanges) {
        this.requests = requests;
        this.actions = actions;
        this.views = views;
        this.exchanges = exchanges;
    }

    /** Requests a run for a person or program by name; its public id. */
    public String request(RunRequest request, String by) {
        return requests.request(request, by);
    }

    public RunView byId(String id) {
        return views.byId(id);
    }

    /** Newest first; each filter may be null. An unknown exchange or state is refused (400). */
    public Page<RunView> list(@Nullable String period, @Nullable String exchange, @Nullable String state, PageQuery query) {
        return views.list(new RunFilter(period, exchanges.filter(exchange), state(state)), query);
    }

    /** Accounts that the run could not bill, with the reason. */
    public Page<ParkedView> parked(String id, PageQuery query) {
        return views.parked(id, query);
    }

    /** Accounts that a person left out, with the reason. */
    public Page<ExcludedView> excluded(String id, PageQuery query) {
        return views.excluded(id, query);
    }

    /** Approves a draft by the hash that was looked at; issued today unless a day is given. */
    public void approve(String id, @Nullable String contentHash, @Nullable LocalDate issuedOn, String by) {
        actions.approve(id, contentHash, issuedOn, by);
    }

    public void discard(String id) {
        actions.discard(id);
    }

    /** Drafts again: these accounts, or (null) the stale, the parked and the failed. */
    public void redraft(String id, @Nullable List<String> accounts) {
        actions.redraft(id, accounts);
    }

    public void exclude(String id, @Nullable List<String> accounts, @Nullable String reason) {
        actions.exclude(id, accounts, reason);
    }

    public void release(String id, @Nullable List<String> accounts, @Nullable String reason) {
        actions.release(id, accounts, reason);
    }

    public void retry(String id) {
        actions.retry(id);
    }

    private static @Nullable String state(@Nullable String state) {
        if (state != null && List.of(RunState.values()).stream().noneMatch(known -> known.name().equals(state))) {
            throw Refusal.invalid("state", state, "must be one of " + List.of(RunState.values()));
        }
        return state;
    }
}
