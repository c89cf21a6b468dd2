package br.ix.invoice.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the message of each request, and again when it was lost or when the owner of a running job is gone (its lease ran out).
 * Without the broker, requests wait in their rows, but for those whose work has begun: they go on in this process. The receiver looks at
 * the row, so a message too many does no harm.
 */
@Component
class JobMessages {

    private static final Logger LOG = LoggerFactory.getLogger(JobMessages.class);
    private static final int CONFIRM_SECONDS = 5;

    private static final String MARK_SENT = "UPDATE job_request SET sent_at = CURRENT_TIMESTAMP(6) WHERE id = :id";

    // A row that its owner holds in this moment is left for later: one that stands still there would hold up all others.
    private static final String FIND_UNSENT = """
            SELECT id, CASE WHEN continues = 1 OR attempts > 0 THEN 1 ELSE 0 END AS begun FROM job_request
            WHERE (state = 'REQUESTED' AND (sent_at IS NULL AND requested_at < CURRENT_TIMESTAMP(6) - INTERVAL :pulse MICROSECOND
                                            OR sent_at < CURRENT_TIMESTAMP(6) - INTERVAL 60 SECOND))
               OR (state = 'RUNNING' AND lease_until_at < CURRENT_TIMESTAMP(6)
                   AND COALESCE(sent_at, requested_at) < CURRENT_TIMESTAMP(6) - INTERVAL :lease MICROSECOND)
            ORDER BY requested_at LIMIT 100 FOR UPDATE SKIP LOCKED
            """;

    /** A request that waits for its message; {@code begun}: its work has begun, or goes on with what has. */
    private record Waiting(String id, boolean begun) {
    }

    private final RabbitTemplate template;
    private final JdbcClient database;
    private final TaskExecutor executor;
    private final LeaseTimes times;
    private final RunningJobs running;
    private volatile boolean brokerAway;

    JobMessages(RabbitTemplate template, JdbcClient database, TaskExecutor jobMessageExecutor, LeaseTimes times, RunningJobs running) {
        this.template = template;
        this.database = database;
        this.executor = jobMessageExecutor;
        this.times = times;
        this.running = running;
    }

    /** Sends in the background: a slow or absent broker must not hold up the request of a person. */
    void sendSoon(String request, boolean begun) {
        executor.execute(() -> sendOrStart(List.of(new Waiting(request, begun))));
    }

    @Scheduled(fixedDelayString = "#{@leaseTimes.pulse()}")
    void sendWhatWaits() {
        sendOrStart(database.sql(FIND_UNSENT).param("pulse", times.pulse().toNanos() / 1_000).param("lease", times.leaseMicros())
                .query((row, n) -> new Waiting(row.getString("id"), row.getBoolean("begun"))).list());
    }

    /** Lays a message of any content into a queue; false where the broker does not take it. */
    boolean sendAgain(String queue, byte[] body) {
        return send(queue, new Message(body, new MessageProperties()));
    }

    private void sendOrStart(List<Waiting> waiting) {
        boolean reached = true;
        for (Waiting request : waiting) {
            reached = reached && send(request.id());
            if (!reached && request.begun()) {
                running.take(request.id());
            }
        }
    }

    private boolean send(String request) {
        boolean sent = send(JobQueues.JOBS, new Message(request.getBytes(StandardCharsets.UTF_8), new MessageProperties()));
        if (sent) {
            database.sql(MARK_SENT).param("id", request).update();
        }
        return sent;
    }

    private boolean send(String queue, Message message) {
        try {
            var correlation = new CorrelationData();
            template.send("", queue, message, correlation);
            var confirm = correlation.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS);
            if (!confirm.ack() || correlation.getReturned() != null) {
                LOG.warn("The broker did not take a message for {}: {}; it is sent again", queue, confirm.reason());
                return false;
            }
            brokerAway = false;
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception unreachable) {
            sayOnce(unreachable);
            return false;
        }
    }

    private void sayOnce(Exception unreachable) {
        if (!brokerAway) {
            LOG.warn("The broker cannot be reached ({}); new requests of jobs wait in their rows, what has begun goes on", unreachable.getMessage());
        }
        brokerAway = true;
    }
}
