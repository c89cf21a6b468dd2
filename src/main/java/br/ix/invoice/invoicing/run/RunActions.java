package br.ix.invoice.invoicing.run;

import static br.ix.invoice.invoicing.RunState.DISCARDED;
import static br.ix.invoice.invoicing.RunState.DRAFTED;
import static br.ix.invoice.invoicing.RunState.DRAFTING;
import static br.ix.invoice.invoicing.RunState.FAILED;
import static br.ix.invoice.invoicing.RunState.POSTING;
import static br.ix.invoice.invoicing.RunState.REQUESTED;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may do with a run, by its state: REQUESTED, DRAFTING: discard. DRAFTED: approve, redraft, exclude, release,
 * discard. FAILED in drafting: retry, discard; in posting: retry. Everything else is refused (409) with the state.
 */
@Component
public class RunActions {

    static final String POST_JOB = "post-invoices";
    private static final int MOST_ACCOUNTS = 1_000;

    private final Runs runs;
    private final RunAccounts accounts;
    private final RunDocuments documents;
    private final RunSummaries summaries;
    private final RunScopes scopes;
    private final JobRequests jobs;

    RunActions(Runs runs, RunAccounts accounts, RunDocuments documents, RunSummaries summaries, RunScopes scopes,
               JobRequests jobs) {
        this.runs = runs;
        this.accounts = accounts;
        this.documents = documents;
        this.summaries = summaries;
        this.scopes = scopes;
        this.jobs = jobs;
    }

    /** Approves exactly what was looked at: another hash, or an account that changed since, is refused (409). */
    @Transactional
    public void approve(String id, @Nullable String contentHash, @Nullable LocalDate issuedOn, String by) {
        Run run = locked(id, "approve", Set.of(DRAFTED));
        if (run.preview()) {
            throw Refusal.conflict("preview-run", "A preview can only be looked at and discarded");
        }
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
        runs.approve(run.id(), by, issueDay(run, issuedOn));
        runs.startPhase(run.id(), POSTING);
        jobs.goOn(POST_JOB, run.id());
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
        Run run = locked(id, "discard", Set.of(REQUESTED, DRAFTING, DRAFTED, FAILED));
        if (run.failedIn() == POSTING) {
            throw refused(run, "discard");
        }
        summaries.keep(run.id());
        documents.deleteDrafts(run.id());
        runs.unlockExchanges(run.id());
        runs.endPhase(run.id(), DISCARDED);
    }

    /** Drafts accounts again; null: the stale, the parked and the failed. */
    @Transactional
    public void redraft(String id, @Nullable List<String> publicIds) {
        Run run = lockedRegular(id, "redraft");
        if (publicIds == null) {
            accounts.makeDueWhereNeeded(run.id());
        } else {
            accounts.makeDue(run.id(), known(run, publicIds));
        }
        draftAgain(run);
    }

    /** Leaves accounts out of the run, with a reason; their drafts go. */
    @Transactional
    public void exclude(String id, @Nullable List<String> publicIds, @Nullable String reason) {
        Run run = lockedRegular(id, "exclude");
        requireReason(reason);
        accounts.exclude(run.id(), known(run, publicIds), reason);
        documents.deleteDraftsOfUnhandled(run.id());
        runs.setContentHash(run.id(), documents.contentHash(run.id()));
    }

    /** Takes excluded accounts in again: they are drafted now. */
    @Transactional
    public void release(String id, @Nullable List<String> publicIds, @Nullable String reason) {
        Run run = lockedRegular(id, "release");
        requireReason(reason);
        List<Long> keys = known(run, publicIds);
        if (accounts.countExcluded(run.id(), keys) != keys.size()) {
            throw Refusal.conflict("not-excluded", "Only excluded accounts can be released");
        }
        accounts.makeDue(run.id(), keys);
        draftAgain(run);
    }

    /** Lets a failed run go on where it failed. */
    @Transactional
    public void retry(String id) {
        Run run = locked(id, "retry", Set.of(FAILED));
        boolean posting = run.failedIn() == POSTING;
        runs.startPhase(run.id(), posting ? POSTING : DRAFTING);
        jobs.goOn(posting ? POST_JOB : RunRequests.DRAFT_JOB, run.id());
    }

    private void draftAgain(Run run) {
        documents.deleteDraftsOfUnhandled(run.id());
        runs.startPhase(run.id(), DRAFTING);
        jobs.goOn(RunRequests.DRAFT_JOB, run.id());
    }

    private Run lockedRegular(String id, String action) {
        Run run = locked(id, action, Set.of(DRAFTED));
        if (run.preview()) {
            throw Refusal.conflict("preview-run", "A preview can only be looked at and discarded");
        }
        return run;
    }

    private Run locked(String id, String action, Set<RunState> allowed) {
        Run run = runs.lock(runs.byPublicId(id).id());
        if (!allowed.contains(run.state())) {
            throw refused(run, action);
        }
        return run;
    }

    private static Refusal refused(Run run, String action) {
        String where = run.failedIn() == null ? "" : " in " + run.failedIn();
        return Refusal.conflict("run-state", "A run that is %s%s does not allow '%s'".formatted(run.state(), where, action))
                .with("state", run.state().name());
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw Refusal.invalid("reason", reason, "is required, at most 200 characters");
        }
    }

    /** The internal keys of accounts that are all in the run; anything else is named and refused. */
    private List<Long> known(Run run, @Nullable List<String> publicIds) {
        if (publicIds == null || publicIds.isEmpty() || publicIds.size() > MOST_ACCOUNTS) {
            throw Refusal.invalid("accounts", publicIds, "must be 1 to %d ids of billing accounts".formatted(MOST_ACCOUNTS));
        }
        List<Long> keys = accounts.inRun(run.id(), publicIds);
        if (keys.size() != Set.copyOf(publicIds).size()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "not-in-run", "Not all of these accounts are in the run")
                    .with("accounts", publicIds);
        }
        return keys;
    }
}
