package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.BillingRunFailed;
import br.ix.invoice.job.JobFailed;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run whose job failed says so, with the reason, and waits for a person. */
@Component
class FailedRuns {

    private static final Set<String> JOBS = Set.of(RunRequests.DRAFT_JOB, RunActions.POST_JOB);

    private final Runs runs;
    private final ApplicationEventPublisher events;

    FailedRuns(Runs runs, ApplicationEventPublisher events) {
        this.runs = runs;
        this.events = events;
    }

    @EventListener
    void on(JobFailed event) {
        if (JOBS.contains(event.job())) {
            runs.fail(event.subject(), event.message());
            events.publishEvent(new BillingRunFailed(event.subject()));
        }
    }
}
