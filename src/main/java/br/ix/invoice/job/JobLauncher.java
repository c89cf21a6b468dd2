package br.ix.invoice.job;

import br.ix.invoice.job.JobLeases.Claimed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the job of a claimed request, or lets it go on where a process that was killed or stopped has left it. */
@Component
class JobLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(JobLauncher.class);
    private static final int LONGEST_MESSAGE = 500;
    private static final int MOST_STARTS = 20;

    private final JobOperator operator;
    private final JobRepository repository;
    private final ObjectProvider<Job> jobs;
    private final JobLeases leases;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Map<String, Boolean> stopping = new ConcurrentHashMap<>();

    JobLauncher(JobOperator operator, JobRepository repository, ObjectProvider<Job> jobs, JobLeases leases,
                TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.leases = leases;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Runs the job to its end in the calling thread and ends the request accordingly; false where the database went away, so that the request
     * could not be ended and must be given back when it answers again.
     */
    boolean run(Claimed request) {
        try {
            JobExecution ended = launch(request);
            if (ended == null || ended.getStatus() == BatchStatus.COMPLETED) {
                leases.complete(request);
            } else if (stopping.remove(request.id()) != null || ended.getStatus() == BatchStatus.STOPPED) {
                leases.giveBack(request);
            } else if (mayGoOn(request, ended.getAllFailureExceptions())) {
                return false;
            } else {
                fail(request, messageOf(ended));
            }
            return true;
        } catch (Exception broken) {
            return failed(request, broken);
        }
    }

    private boolean failed(Claimed request, Exception broken) {
        LOG.error("Job request {} ({} of {}) failed", request.id(), request.job(), request.subject(), broken);
        if (mayGoOn(request, List.of(broken)) || request.fence() < MOST_STARTS && broken instanceof ConcurrencyFailureException) {
            return false;
        }
        try {
            fail(request, Objects.toString(broken.getMessage(), broken.getClass().getSimpleName()));
            return true;
        } catch (RuntimeException unsaid) {
            LOG.error("Nor could it be said that job request {} failed", request.id(), unsaid);
            return false;
        }
    }

    /** A job that lost the database goes on when it is back; not without end, as a job may be what breaks the connection. */
    private static boolean mayGoOn(Claimed request, List<? extends Throwable> failures) {
        return request.fence() < MOST_STARTS && failures.stream().anyMatch(DatabaseAway::isCauseOf);
    }

    /** Asks the job of a request to stop after its running chunk. */
    void stop(Claimed request) {
        JobExecution last = repository.getLastJobExecution(request.job(), parameters(request));
        if (last != null && last.isRunning()) {
            stopping.put(request.id(), true);
            try {
                operator.stop(last);
            } catch (Exception alreadyEnded) {
                LOG.debug("Job request {} had ended already", request.id(), alreadyEnded);
            }
        }
    }

    /** The execution that was run; null where an earlier one had completed and nothing was left to do. */
    private @Nullable JobExecution launch(Claimed request) throws Exception {
        Job job = jobs.stream().filter(candidate -> candidate.getName().equals(request.job())).findAny()
                .orElseThrow(() -> new IllegalStateException("There is no job '%s'".formatted(request.job())));
        JobParameters parameters = parameters(request);
        JobExecution last = repository.getLastJobExecution(request.job(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return null;
        }
        if (last == null) {
            removeUnbegun(request.job(), parameters);
        } else {
            LOG.info("Going on with {} of {} (it was {})", request.job(), request.subject(), last.getStatus());
            if (last.isRunning()) {
                operator.recover(last);
            }
            endUnknown(last);
        }
        // Starting with the parameters of an execution that has not completed lets it go on; restarting would take its old fence.
        return operator.start(job, parameters);
    }

    /** The batch writes an instance and its first execution in two transactions, and refuses an instance that was left without one between them. */
    private void removeUnbegun(String job, JobParameters parameters) {
        JobInstance unbegun = repository.getJobInstance(job, parameters);
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    /**
     * Where the database went away, the batch could not write how an execution or its steps ended, and refuses to start it again; the job's own
     * tables know. Nobody works on it: the request was claimed.
     */
    private void endUnknown(JobExecution last) {
        last.getStepExecutions().stream().filter(step -> step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()).forEach(step -> {
            step.setStatus(BatchStatus.FAILED);
            repository.update(step);
        });
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private static JobParameters parameters(Claimed request) {
        JobParametersBuilder parameters = new JobParametersBuilder().addString("requestId", request.id()).addLong("subject", request.subject())
                .addLong(Fence.PARAMETER, request.fence(), false);
        return WorkingJob.addAuthor(request.requested(), parameters).toJobParameters();
    }

    private void fail(Claimed request, String message) {
        String kept = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
        transaction.executeWithoutResult(status -> {
            if (leases.fail(request, kept)) {
                events.publishEvent(new JobFailed(request.job(), request.subject(), kept));
            }
        });
    }

    private static String messageOf(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().map(JobLauncher::rootMessage).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining("; "),
                        joined -> joined.isEmpty() ? execution.getExitStatus().getExitCode() : joined));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.toString(root.getMessage(), root.getClass().getSimpleName());
    }
}
