package br.ix.invoice.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.stereotype.Component;

/** Tells a step between two chunks that its job is to stop: the process ends, or another one has taken over. */
@Component
public class StopSignal {

    private final JobRepository jobs;

    StopSignal(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** Ends the step as stopped where that was asked for; what is not committed is given up. */
    public void check(ChunkContext context) throws JobInterruptedException {
        JobExecution execution = jobs.getJobExecution(context.getStepContext().getStepExecution().getJobExecutionId());
        boolean asked = execution != null && execution.isStopping();
        if (asked || context.getStepContext().getStepExecution().isTerminateOnly() || Thread.currentThread().isInterrupted()) {
            throw new JobInterruptedException("Stopped between two chunks; it goes on at the next start");
        }
    }
}
