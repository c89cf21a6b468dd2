package br.ix.invoice.job;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Takes the message of a request and starts its job: the only place where the job of a new request starts. The message is acknowledged when the
 * request is claimed, not when the job has ended, so that no broker delivers it again for being slow; from then on the lease
 * tells whether somebody works on it. A message that points to no request is poison: it is laid aside at once, and holds up none behind it.
 */
@Component
class JobConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(JobConsumer.class);
    private static final int LONGEST_ID = 36;

    private final JobLeases leases;
    private final RunningJobs running;
    private final DeadLetters dead;

    JobConsumer(JobLeases leases, RunningJobs running, DeadLetters dead) {
        this.leases = leases;
        this.running = running;
        this.dead = dead;
    }

    @RabbitListener(queues = JobQueues.JOBS, id = "jobs")
    void on(Message message) {
        String request = new String(message.getBody(), StandardCharsets.UTF_8);
        if (request.length() > LONGEST_ID || !leases.exists(request)) {
            dead.lay(message, "It points to no request of a job");
        } else if (!running.take(request)) {
            LOG.debug("Job request {} is in other hands or has ended: its message is dropped", request);
        }
    }
}
