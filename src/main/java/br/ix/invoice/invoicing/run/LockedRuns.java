package br.ix.invoice.invoicing.run;

import static br.ix.invoice.invoicing.RunState.DRAFTED;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.rest.Refusal;
import java.util.Set;

/** Runs that a person acts on, locked in a state that allows it; every other state is refused (409) and named. */
final class LockedRuns {

    private final Runs runs;

    LockedRuns(Runs runs) {
        this.runs = runs;
    }

    /** A draft that is not only a preview. */
    Run drafted(String id, String action) {
        Run run = in(Set.of(DRAFTED), id, action);
        if (run.preview()) {
            throw Refusal.conflict("preview-run", "A preview can only be looked at and discarded");
        }
        return run;
    }

    Run in(Set<RunState> allowed, String id, String action) {
        Run run = runs.lock(runs.byPublicId(id).id());
        if (!allowed.contains(run.state())) {
            throw refused(run, action);
        }
        return run;
    }

    static Refusal refused(Run run, String action) {
        String where = run.failedIn() == null ? "" : " in " + run.failedIn();
        return Refusal.conflict("run-state", "A run that is %s%s does not allow '%s'".formatted(run.state(), where, action))
                .with("state", run.state().name());
    }
}
