package br.ix.invoice.legacy.extract;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A step of the job failed; its name and the first of its causes. */
final class StepFailed extends Exception {

    private final String step;

    private StepFailed(String step, Throwable cause) {
        super(cause);
        this.step = step;
    }

    static StepFailed in(JobExecution job) {
        StepExecution failed = job.getStepExecutions().stream().filter(step -> step.getStatus() != BatchStatus.COMPLETED).findFirst().orElseThrow(
                () -> new IllegalStateException("The job is " + job.getStatus() + " without a failed step: " + job.getAllFailureExceptions()));
        return new StepFailed(failed.getStepName(), failed.getFailureExceptions().stream().findFirst()
                .orElseGet(() -> new IllegalStateException(failed.getExitStatus().getExitDescription())));
    }

    String step() {
        return step;
    }
}
