package br.ix.invoice.invoicing.run;

import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.BillingRunPosted;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.run.DocumentCount.Count;
import br.ix.invoice.invoicing.run.RunSummaries.Summary;
import br.ix.invoice.job.JobSubject;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Last step of posting: counts what was issued and compares it before the run says POSTED and its exchanges are free again. */
@Component
class CountPosted implements Tasklet {

    private final Runs runs;
    private final RunSummaries summaries;
    private final DocumentCount documents;
    private final ChargeRows charges;
    private final ApplicationEventPublisher events;
    private final RunActions.Steps steps;

    CountPosted(Runs runs, RunSummaries summaries, DocumentCount documents, ChargeRows charges, ApplicationEventPublisher events, RunActions.Steps steps) {
        this.runs = runs;
        this.summaries = summaries;
        this.documents = documents;
        this.charges = charges;
        this.events = events;
        this.steps = steps;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.lock(JobSubject.of(context));
        if (run.state() != RunState.POSTING) {
            return RepeatStatus.FINISHED;
        }
        Count count = documents.of(run.id());
        Summary summary = summaries.counted(run.id());
        long billed = summary.counts().billed();
        if (count.drafts() != 0 || count.accounts() != billed || run.postedCount() != billed || count.unequal() != 0) {
            throw new IllegalStateException(("%d accounts are billed; %d have documents (%d), %d of them still drafts, %d unequal to "
                    + "their lines; %d accounts were counted as posted").formatted(billed, count.accounts(), count.documents(), count.drafts(),
                    count.unequal(), run.postedCount()));
        }
        if (charges.uncharged(run.id()) > 0) {
            throw new IllegalStateException("%d ranges of accounts are not charged whole".formatted(charges.uncharged(run.id())));
        }
        summaries.keep(run.id(), summary);
        runs.unlockExchanges(run.id());
        runs.endPhase(run.id(), RunState.POSTED);
        events.publishEvent(new BillingRunPosted(run.id()));
        steps.note(run, "posted", Values.of("state", RunState.POSTED, "accounts", billed, "documents", count.documents()));
        return RepeatStatus.FINISHED;
    }
}
