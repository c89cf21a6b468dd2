package br.ix.invoice.legacy.run;

import br.ix.invoice.job.JobFailed;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An import whose job failed says so; one that was being applied can be applied again and goes on, or be undone. */
@Component
class FailedJobs {

    private static final Set<String> JOBS = Set.of(CheckPortfolioJob.NAME, ImportPortfolioJob.NAME, UndoImportJob.NAME);

    private final ImportStates states;

    FailedJobs(ImportStates states) {
        this.states = states;
    }

    @EventListener
    void on(JobFailed event) {
        if (!JOBS.contains(event.job())) {
            return;
        }
        states.find(event.subject()).ifPresent(working -> {
            switch (working.state()) {
                case "UPLOADED", "CHECKING", "APPLYING" -> states.fail(working.id(), working.state(), event.message());
                case "UNDOING" -> states.refuseUndo(working.id(), event.message());
                default -> { }
            }
        });
    }
}
