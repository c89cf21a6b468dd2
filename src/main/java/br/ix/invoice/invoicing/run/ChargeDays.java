package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobProperties;
import br.ix.invoice.job.JobSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Beside the giving of numbers, and ahead of it: the days of the documents that are about to be issued count as charged, a chunk of a range in
 * each call. It can be done by many threads, and numbers cannot: a run that is posting issues all of its drafts, or stands still. The
 * run's row is not held, as {@link PostInvoices} changes it in each chunk; no other process can be at this run while the fence holds.
 */
@Component
@StepScope
class ChargeDays implements Tasklet {

    private final Runs runs;
    private final ChargeRows rows;
    private final JobProperties properties;
    private final long first;

    ChargeDays(Runs runs, ChargeRows rows, JobProperties properties, @Value("#{stepExecutionContext['first']}") long first) {
        this.runs = runs;
        this.rows = rows;
        this.properties = properties;
        this.first = first;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.byId(JobSubject.of(context));
        @Nullable AccountRange chunk = run.state() == RunState.POSTING ? rows.next(run.id(), first, properties.chunk()) : null;
        if (chunk == null) {
            return RepeatStatus.FINISHED;
        }
        rows.charge(run.id(), first, chunk);
        return RepeatStatus.CONTINUABLE;
    }
}
