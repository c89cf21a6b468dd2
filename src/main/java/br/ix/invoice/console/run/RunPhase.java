package br.ix.invoice.console.run;

import static br.ix.invoice.invoicing.RunState.DRAFTED;
import static br.ix.invoice.invoicing.RunState.DRAFTING;
import static br.ix.invoice.invoicing.RunState.FAILED;
import static br.ix.invoice.invoicing.RunState.POSTED;
import static br.ix.invoice.invoicing.RunState.POSTING;
import static br.ix.invoice.invoicing.RunState.REQUESTED;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.RunView;
import java.util.EnumSet;
import java.util.Set;

/** What a run's state lets an operator do, so that a page offers no button that would be refused; invoicing decides. */
public record RunPhase(RunState state, boolean preview, boolean failedInPosting, boolean stale) {

    private static final Set<RunState> MOVING = EnumSet.of(REQUESTED, DRAFTING, POSTING);

    static RunPhase of(RunView run) {
        Long stale = run.counts().stale();
        return new RunPhase(run.state(), run.kind().equals("PREVIEW"), POSTING.name().equals(run.failedIn()), stale != null && stale > 0);
    }

    /** Whether a job works on it: the page follows. */
    public boolean moving() {
        return MOVING.contains(state);
    }

    /** Whether its draft can be changed: accounts drafted again, left out, taken in. */
    public boolean changeable() {
        return state == DRAFTED && !preview;
    }

    /** Whether it can be approved now: not while accounts are stale. */
    public boolean approvable() {
        return changeable() && !stale;
    }

    public boolean discardable() {
        return state == REQUESTED || state == DRAFTING || state == DRAFTED || state == FAILED && !failedInPosting;
    }

    public boolean retryable() {
        return state == FAILED;
    }

    /** Whether there are documents to look at. */
    public boolean documented() {
        return state == DRAFTED || state == POSTING || state == POSTED || state == FAILED;
    }
}
