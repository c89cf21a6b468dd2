package br.ix.invoice.invoicing.run;

import static br.ix.invoice.invoicing.RunState.DRAFTING;

import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.ReleaseRequest;
import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person may do with accounts of a draft: have them drafted again, leave them out, release them. Public for the module's face. */
@Component
public class AccountActions {

    private static final int MOST_ACCOUNTS = 1_000;
    private static final List<String> RELEASABLE = Arrays.stream(LeftOut.Why.values()).filter(LeftOut.Why::isReleasable)
            .map(Enum::name).toList();

    private final LockedRuns locked;
    private final Runs runs;
    private final RunAccounts accounts;
    private final RunDecisions decisions;
    private final RunDocuments documents;
    private final RunSummaries summaries;
    private final RunActions.Steps steps;

    AccountActions(Runs runs, RunAccounts accounts, RunDecisions decisions, RunDocuments documents, RunSummaries summaries, RunActions.Steps steps) {
        this.locked = new LockedRuns(runs);
        this.runs = runs;
        this.accounts = accounts;
        this.decisions = decisions;
        this.documents = documents;
        this.summaries = summaries;
        this.steps = steps;
    }

    /** Drafts accounts again; null: the stale, the parked and the failed. */
    @Transactional
    public void redraft(String id, @Nullable List<String> publicIds) {
        Run run = locked.drafted(id, "redraft");
        if (publicIds == null) {
            accounts.makeDueWhereNeeded(run.id());
        } else {
            List<Long> keys = known(run, publicIds);
            if (accounts.makeDue(run.id(), keys) < keys.size()) {
                throw Refusal.conflict("excluded-account", "Accounts of the list are left out of the run by a person: release them, with a reason")
                        .with("accounts", publicIds);
            }
        }
        draftAgain(run);
        steps.note(run, "redrafted", Values.of("state", DRAFTING, "accounts", listed(publicIds)));
    }

    /** Leaves accounts out of the run, with a reason that is kept; their drafts go. */
    @Transactional
    public void exclude(String id, @Nullable List<String> publicIds, @Nullable String reason, String by) {
        Run run = locked.drafted(id, "exclude");
        requireReason(reason);
        List<Long> keys = known(run, publicIds);
        accounts.exclude(run.id(), keys, reason);
        decisions.excluded(run.id(), keys, new RunDecisions.Because(reason, by));
        documents.deleteDraftsOfUnhandled(run.id());
        summaries.keep(run.id());
        runs.setContentHash(run.id(), documents.contentHash(run.id()));
        steps.note(run, "accounts-excluded", Values.of("accounts", listed(publicIds), "reason", reason));
    }

    /**
     * Lets the run bill accounts that a person left out, or that are parked by a bound or without a purchase order: they are drafted now.
     * Without accounts it is all of the parked ones.
     */
    @Transactional
    public void release(String id, ReleaseRequest request, String by) {
        Run run = locked.drafted(id, "release");
        requireReason(request.reason());
        RunDecisions.Because because = new RunDecisions.Because(request.reason(), by);
        List<String> from = reasons(request.parkedFor());
        if (request.accounts() == null) {
            if (decisions.releaseAll(run.id(), from, because) == 0) {
                throw Refusal.conflict("nothing-to-release", "No account of the run is parked for %s".formatted(String.join(" or ", from)));
            }
        } else {
            releaseChosen(run, request, from, because);
        }
        draftAgain(run);
        steps.note(run, "accounts-released", Values.of("state", DRAFTING, "accounts", listed(request.accounts()), "parkedFor", String.join(", ", from),
                "reason", request.reason()));
    }

    private static @Nullable String listed(@Nullable List<String> accounts) {
        return accounts == null ? null : String.join(", ", accounts);
    }

    private void releaseChosen(Run run, ReleaseRequest request, List<String> from, RunDecisions.Because because) {
        List<Long> keys = known(run, request.accounts());
        List<String> reasons = request.parkedFor() != null ? from : RunDecisions.withExcluded(from);
        if (decisions.release(run.id(), keys, reasons, because) != keys.size()) {
            throw Refusal.conflict("not-releasable", "Only accounts can be released that a person left out or that are parked for one of %s"
                    .formatted(String.join(", ", from)));
        }
    }

    private static List<String> reasons(@Nullable String parkedFor) {
        if (parkedFor == null) {
            return RELEASABLE;
        }
        if (!RELEASABLE.contains(parkedFor)) {
            throw Refusal.invalid("parkedFor", parkedFor, "must be one of " + String.join(", ", RELEASABLE));
        }
        return List.of(parkedFor);
    }

    private void draftAgain(Run run) {
        documents.deleteDraftsOfUnhandled(run.id());
        runs.startPhase(run.id(), DRAFTING);
        steps.jobs().goOn(RunRequests.DRAFT_JOB, run.id());
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
