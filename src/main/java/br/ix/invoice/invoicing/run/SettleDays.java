package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobProperties;
import br.ix.invoice.job.JobSubject;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Fourth step of posting: days that were charged at zero without a document are settled, and revisions are done with. */
@Component
@StepScope
class SettleDays implements Tasklet {

    private final Runs runs;
    private final PostRows rows;
    private final JobProperties properties;
    private long after;

    SettleDays(Runs runs, PostRows rows, JobProperties properties) {
        this.runs = runs;
        this.rows = rows;
        this.properties = properties;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.hold(JobSubject.of(context));
        if (run.state() != RunState.POSTING) {
            return RepeatStatus.FINISHED;
        }
        if (after == 0) {
            rows.applyRevisions(run.id());
        }
        after = rows.settle(run.id(), after, properties.chunk() * 4);
        return after == 0 ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }
}
