package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.run.AccountActions;
import br.ix.invoice.invoicing.run.RunActions;
import br.ix.invoice.invoicing.run.RunFilter;
import br.ix.invoice.invoicing.run.RunRequests;
import br.ix.invoice.invoicing.run.RunViews;
import br.ix.invoice.invoicing.run.WorkingRuns;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Billing runs, for other modules: requested, looked at, approved, given up. Work goes on in jobs that a message starts. */
@Component
public class BillingRuns {

    private final RunRequests requests;
    private final RunActions actions;
    private final AccountActions accounts;
    private final RunViews views;
    private final Exchanges exchanges;
    private final WorkingRuns working;

    BillingRuns(RunRequests requests, RunActions actions, AccountActions accounts, RunViews views, Exchanges exchanges, WorkingRuns working) {
        this.requests = requests;
        this.actions = actions;
        this.accounts = accounts;
        this.views = views;
        this.exchanges = exchanges;
        this.working = working;
    }

    /** Requests a run for a person or program by name; its public id. */
    public String request(RunRequest request, String by) {
        return requests.request(request, by);
    }

    public RunView byId(String id) {
        return views.byId(id);
    }

    /** Whether a run drafts or posts: what can wait gives way to it. */
    public boolean areAtWork() {
        return working.any();
    }

    /** By the internal key, as events name runs. */
    public RunView byKey(long key) {
        return views.byKey(key);
    }

    /** Newest first; each filter may be null. An unknown exchange or state is refused (400). */
    public Page<RunView> list(@Nullable String period, @Nullable String exchange, @Nullable String state, PageQuery query) {
        return views.list(new RunFilter(period, exchanges.filter(exchange), state(state)), query);
    }

    /** Accounts that the run could not bill, with the reason. */
    public Page<ParkedView> parked(String id, PageQuery query, Locale language) {
        return views.parked(id, query, language);
    }

    /** Accounts whose facts changed since they were drafted. */
    public Page<StaleView> stale(String id, PageQuery query) {
        return views.stale(id, query);
    }

    /** Accounts that a person left out, with the reason. */
    public Page<ExcludedView> excluded(String id, PageQuery query) {
        return views.excluded(id, query);
    }

    /** What people decided about accounts of the run: left out or released, by whom and why, in the order in which they did. */
    public Page<DecisionView> decisions(String id, PageQuery query, Locale language) {
        return views.decisions(id, query, language);
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
        this.accounts.redraft(id, accounts);
    }

    /** Leaves accounts out, for a person by name, whose reason is kept. */
    public void exclude(String id, @Nullable List<String> accounts, @Nullable String reason, String by) {
        this.accounts.exclude(id, accounts, reason, by);
    }

    /** Bills accounts that were left out or parked by a bound, for a person by name, whose reason is kept. */
    public void release(String id, ReleaseRequest request, String by) {
        accounts.release(id, request, by);
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
