package br.ix.invoice.invoicing.run;

import static br.ix.invoice.invoicing.RunState.DISCARDED;
import static br.ix.invoice.invoicing.RunState.DRAFTED;
import static br.ix.invoice.invoicing.RunState.DRAFTING;
import static br.ix.invoice.invoicing.RunState.FAILED;
import static br.ix.invoice.invoicing.RunState.POSTING;
import static br.ix.invoice.invoicing.RunState.REQUESTED;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.decision.FourEyes;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may do with a run, by its state: REQUESTED, DRAFTING: discard. DRAFTED: approve, discard, and what {@link AccountActions}
 * has. FAILED in drafting: retry, discard; in posting: retry. Everything else is refused (409) with the state.
 */
@Component
public class RunActions {

    static final String POST_JOB = "post-invoices";

    private final LockedRuns locked;
    private final Runs runs;
    private final RunAccounts accounts;
    private final RunDocuments documents;
    private final RunSummaries summaries;
    private final RunScopes scopes;
    private final Steps steps;

    RunActions(Runs runs, RunAccounts accounts, RunDocuments documents, RunSummaries summaries, RunScopes scopes, Steps steps) {
        this.locked = new LockedRuns(runs);
        this.runs = runs;
        this.accounts = accounts;
        this.documents = documents;
        this.summaries = summaries;
        this.scopes = scopes;
        this.steps = steps;
    }

    /** What follows an action: the job that goes on, and its entry in the audit trail; and who may not approve. */
    @Component
    record Steps(JobRequests jobs, AuditTrail trail, FourEyes eyes) {

        void note(Run run, String action, Map<String, @Nullable String> after) {
            trail.record("billing-run." + action, "billing-runs/" + run.publicId(), Values.of("state", run.state()), after);
        }
    }

    /** Approves exactly what was looked at: another hash, or an account that changed since, is refused (409). */
    @Transactional
    public void approve(String id, @Nullable String contentHash, @Nullable LocalDate issuedOn, String by) {
        Run run = locked.drafted(id, "approve");
        if (contentHash == null) {
            throw Refusal.invalid("contentHash", null, "is required: the contentHash of the draft that you looked at");
        }
        if (!contentHash.equals(run.contentHash())) {
            throw Refusal.conflict("content-changed", "The draft is now %s, not %s: look at it again"
                    .formatted(run.contentHash(), contentHash)).with("contentHash", String.valueOf(run.contentHash()));
        }
        List<String> stale = accounts.stale(run.id());
        if (!stale.isEmpty()) {
            throw Refusal.conflict("stale-accounts", "%d accounts changed since they were drafted: redraft first"
                    .formatted(stale.size())).with("accounts", stale);
        }
        steps.eyes().requireAnotherForRun("billing-runs/" + run.publicId(), sums(summaries.drafted(run.id()).totals()));
        LocalDate issueDay = issueDay(run, issuedOn);
        runs.approve(run.id(), by, issueDay);
        runs.startPhase(run.id(), POSTING);
        steps.jobs().goOn(POST_JOB, run.id());
        steps.note(run, "approved", Values.of("state", POSTING, "contentHash", contentHash, "issuedOn", issueDay));
    }

    /** Whether a run comes to so much that it needs a second person; then it does not approve itself. */
    boolean needsSecondPerson(List<RunView.Total> totals) {
        return steps.eyes().isNeededForRun(sums(totals));
    }

    private static List<Money> sums(List<RunView.Total> totals) {
        return totals.stream().map(total -> Money.of(total.amount(), total.currency())).toList();
    }

    /** Today, or the given day where it is neither before the period nor more than a month ahead. */
    private LocalDate issueDay(Run run, @Nullable LocalDate given) {
        LocalDate today = scopes.today(run);
        if (given == null) {
            return today;
        }
        if (given.isBefore(run.period().atDay(1)) || given.isAfter(today.plusMonths(1))) {
            throw Refusal.invalid("issuedOn", given, "must lie between %s and %s".formatted(run.period().atDay(1), today.plusMonths(1)));
        }
        return given;
    }

    /** Gives up a run: its drafts go, its exchanges are free for another. */
    @Transactional
    public void discard(String id) {
        Run run = locked.in(Set.of(REQUESTED, DRAFTING, DRAFTED, FAILED), id, "discard");
        if (run.failedIn() == POSTING) {
            throw LockedRuns.refused(run, "discard");
        }
        summaries.keep(run.id());
        documents.deleteDrafts(run.id());
        runs.unlockExchanges(run.id());
        runs.endPhase(run.id(), DISCARDED);
        steps.note(run, "discarded", Values.of("state", DISCARDED));
    }

    /** Lets a failed run go on where it failed. */
    @Transactional
    public void retry(String id) {
        Run run = locked.in(Set.of(FAILED), id, "retry");
        boolean posting = run.failedIn() == POSTING;
        runs.startPhase(run.id(), posting ? POSTING : DRAFTING);
        steps.jobs().goOn(posting ? POST_JOB : RunRequests.DRAFT_JOB, run.id());
        steps.note(run, "retried", Values.of("state", posting ? POSTING : DRAFTING));
    }
}
