package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.BillingRunDrafted;
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

/**
 * Last step of drafting: counts the rows and compares them before the run says DRAFTED. The counters of the batch are no evidence;
 * a difference fails the run loudly.
 */
@Component
class CountDrafts implements Tasklet {

    private final Runs runs;
    private final RunSummaries summaries;
    private final RunDocuments documents;
    private final DocumentCount count;
    private final RunActions actions;
    private final ApplicationEventPublisher events;

    CountDrafts(Runs runs, RunSummaries summaries, RunDocuments documents, DocumentCount count, RunActions actions,
                ApplicationEventPublisher events) {
        this.runs = runs;
        this.summaries = summaries;
        this.documents = documents;
        this.count = count;
        this.actions = actions;
        this.events = events;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.lock(JobSubject.of(context));
        if (run.state() != RunState.DRAFTING) {
            return RepeatStatus.FINISHED;
        }
        Summary summary = summaries.counted(run.id());
        compare(summary, count.of(run.id()));
        summaries.keep(run.id(), summary);
        String hash = documents.contentHash(run.id());
        runs.setContentHash(run.id(), hash);
        runs.endPhase(run.id(), RunState.DRAFTED);
        events.publishEvent(new BillingRunDrafted(run.id()));
        // What changed while it was drafted is for a person to redraft, and what comes to more than a set sum for a second person to approve: the
        // run does not approve itself then.
        if (run.autoApprove() && summary.counts().stale() == null && !actions.needsSecondPerson(summary.totals())) {
            actions.approve(run.publicId().toString(), hash, null, run.requestedBy());
        }
        return RepeatStatus.FINISHED;
    }

    private static void compare(Summary summary, Count count) {
        if (summary.unhandled() != 0) {
            throw new IllegalStateException("%d accounts of the run have no outcome".formatted(summary.unhandled()));
        }
        if (count.accounts() != summary.counts().billed() || count.drafts() != count.documents()) {
            throw new IllegalStateException("%d accounts are billed, but %d have documents: %d, %d of them drafts"
                    .formatted(summary.counts().billed(), count.accounts(), count.documents(), count.drafts()));
        }
        if (count.unequal() != 0) {
            throw new IllegalStateException("The lines of %d documents do not add up to them".formatted(count.unequal()));
        }
    }
}
