package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.run.DraftInvoicesJob.PartitionThreads;
import br.ix.invoice.job.JobSubject;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * First step of posting: what is about to be issued is, by its hash, what was approved; else nothing gets a number. Its accounts are split
 * into the ranges that are charged side by side.
 */
@Component
class CompareContent implements Tasklet {

    private final Runs runs;
    private final RunDocuments documents;
    private final ChargeRows charges;
    private final PartitionThreads threads;

    CompareContent(Runs runs, RunDocuments documents, ChargeRows charges, PartitionThreads threads) {
        this.runs = runs;
        this.documents = documents;
        this.charges = charges;
        this.threads = threads;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.hold(JobSubject.of(context));
        if (run.state() == RunState.POSTING) {
            String present = documents.contentHash(run.id());
            if (!present.equals(run.contentHash())) {
                throw new IllegalStateException("The drafts are now %s, but %s was approved: nothing was issued by this step"
                        .formatted(present, run.contentHash()));
            }
            charges.makeRanges(run.id(), threads.besideOne());
        }
        return RepeatStatus.FINISHED;
    }
}
