package br.ix.invoice.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Takes the message of a request and starts its job: the only place where a job starts. The message is acknowledged when the
 * request is claimed, not when the job has ended, so that no broker delivers it again for being slow; from then on the lease
 * tells whether somebody works on it.
 */
@Component
class JobConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(JobConsumer.class);

    private final JobLeases leases;
    private final RunningJobs running;

    JobConsumer(JobLeases leases, RunningJobs running) {
        this.leases = leases;
        this.running = running;
    }

    @RabbitListener(queues = JobQueues.JOBS, id = "jobs")
    void on(String request) {
        leases.claim(request).ifPresentOrElse(running::start,
                () -> LOG.debug("Job request {} is in other hands or has ended: its message is dropped", request));
    }
}
