package br.ix.invoice.dunning.remind;

import br.ix.invoice.job.JobFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A look whose job failed says so; another one may be requested. */
@Component
class FailedDunningRuns {

    private final DunningRuns runs;

    FailedDunningRuns(DunningRuns runs) {
        this.runs = runs;
    }

    @EventListener
    void on(JobFailed event) {
        if (event.job().equals(DunningRuns.JOB)) {
            runs.fail(event.subject(), event.message());
        }
    }
}
