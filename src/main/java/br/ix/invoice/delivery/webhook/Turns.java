package br.ix.invoice.delivery.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks to which webhooks something is due, and sends to several of them side by side, to each one message after the other: a slow receiver
 * holds up nobody else. A few messages are in memory for each, however many wait.
 */
@Component
class Turns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int AT_ONCE = 20;
    private static final long STOP_SECONDS = 20;

    private final SendingRows rows;
    private final Sending sending;
    private final WebhookSettings settings;
    private final Duration lease;
    private final ExecutorService pool;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean stopping;

    Turns(SendingRows rows, Sending sending, WebhookSettings settings) {
        this.rows = rows;
        this.sending = sending;
        this.settings = settings;
        // A batch whose every attempt takes as long as it may.
        this.lease = settings.timeLimit().plusSeconds(1).multipliedBy(AT_ONCE);
        this.pool = Executors.newFixedThreadPool(settings.threads());
    }

    @Scheduled(fixedDelayString = "${ix-invoice.webhooks.pulse:1s}")
    void look() {
        int free = settings.threads() - taken.get();
        if (free > 0 && !stopping) {
            String token = SendingRows.newToken();
            for (Long webhook : rows.take(free, token, lease)) {
                taken.incrementAndGet();
                pool.execute(() -> work(webhook, token));
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        pool.shutdown();
        if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Attempts at webhooks did not end in time; they are made again");
        }
    }

    private void work(long webhook, String token) {
        try {
            boolean more = true;
            while (more && !stopping) {
                Optional<Turn> turn = rows.renew(webhook, token, lease);
                more = turn.isPresent() && sendAll(turn.get());
            }
            rows.release(webhook, token);
        } catch (RuntimeException failed) {
            LOG.warn("Webhook {} cannot be sent to now and is tried again after {} s", webhook, lease.toSeconds(), failed);
        } finally {
            taken.decrementAndGet();
        }
    }

    /** Sends what is due, a few; whether more may be. */
    private boolean sendAll(Turn turn) {
        List<DueDelivery> due = rows.due(turn.webhook(), AT_ONCE);
        for (DueDelivery one : due) {
            if (stopping || !sending.send(turn, one)) {
                return false;
            }
        }
        return due.size() == AT_ONCE;
    }
}
