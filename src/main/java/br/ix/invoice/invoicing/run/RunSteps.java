package br.ix.invoice.invoicing.run;

import br.ix.invoice.job.Fence;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps of both jobs alike: each chunk is one transaction, behind the fence, and done again where it met rows in use. */
@Component
class RunSteps {

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final Fence fence;

    RunSteps(JobRepository jobs, PlatformTransactionManager transactions, Fence fence) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.fence = fence;
    }

    Step step(String name, Tasklet work) {
        return step(name, work, new BusyRows());
    }

    /** A step that has its own way of going on after rows were in use. */
    Step step(String name, Tasklet work, ExceptionHandler busy) {
        return new StepBuilder(name, jobs).tasklet(fence.around(work), transactions).exceptionHandler(busy).build();
    }
}
