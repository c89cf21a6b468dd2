package br.ix.invoice.legacy.run;

import br.ix.invoice.job.JobFailed;
import br.ix.invoice.legacy.ImportKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An import whose job failed says so; one that was being applied can be applied again and goes on, or be undone. */
@Component
class FailedJobs {

    private final ImportStates states;

    FailedJobs(ImportStates states) {
        this.states = states;
    }

    @EventListener
    void on(JobFailed event) {
        if (!event.job().equals(UndoImportJob.NAME) && !ImportKind.isJob(event.job())) {
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
