package br.ix.invoice.job;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the message of each request, and again when it was lost or when the owner of a running job is gone (its lease ran out).
 * Without the broker, requests wait in their rows. The receiver looks at the row, so a message too many does no harm.
 */
@Component
class JobMessages {

    private static final Logger LOG = LoggerFactory.getLogger(JobMessages.class);
    private static final int CONFIRM_SECONDS = 5;

    private static final String MARK_SENT = "UPDATE job_request SET sent_at = CURRENT_TIMESTAMP(6) WHERE id = :id";

    private static final String FIND_UNSENT = """
            SELECT id FROM job_request
            WHERE (state = 'REQUESTED' AND (sent_at IS NULL AND requested_at < CURRENT_TIMESTAMP(6) - INTERVAL 2 SECOND
                                            OR sent_at < CURRENT_TIMESTAMP(6) - INTERVAL 60 SECOND))
               OR (state = 'RUNNING' AND lease_until_at < CURRENT_TIMESTAMP(6)
                   AND sent_at < CURRENT_TIMESTAMP(6) - INTERVAL 5 SECOND)
            ORDER BY requested_at LIMIT 100
            """;

    private final RabbitTemplate template;
    private final JdbcClient database;
    private final TaskExecutor executor;
    private volatile boolean brokerAway;

    JobMessages(RabbitTemplate template, JdbcClient database, TaskExecutor jobMessageExecutor) {
        this.template = template;
        this.database = database;
        this.executor = jobMessageExecutor;
    }

    /** Sends in the background: a slow or absent broker must not hold up the request of a person. */
    void sendSoon(String request) {
        executor.execute(() -> send(request));
    }

    @Scheduled(fixedDelay = 2_000)
    void sendWhatWaits() {
        List<String> waiting = database.sql(FIND_UNSENT).query(String.class).list();
        for (String request : waiting) {
            if (!send(request)) {
                return;
            }
        }
    }

    private boolean send(String request) {
        try {
            var correlation = new CorrelationData(request);
            template.convertAndSend("", JobQueues.JOBS, request, correlation);
            var confirm = correlation.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS);
            if (!confirm.ack() || correlation.getReturned() != null) {
                LOG.warn("The broker did not take the message of job request {}: {}; it is sent again", request, confirm.reason());
                return false;
            }
            database.sql(MARK_SENT).param("id", request).update();
            brokerAway = false;
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception unreachable) {
            sayOnce(request, unreachable);
            return false;
        }
    }

    private void sayOnce(String request, Exception unreachable) {
        if (!brokerAway) {
            LOG.warn("The broker cannot be reached ({}); job request {} and those after it wait in their rows", unreachable.getMessage(), request);
        }
        brokerAway = true;
    }
}
