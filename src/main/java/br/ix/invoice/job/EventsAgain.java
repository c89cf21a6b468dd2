package br.ix.invoice.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Events whose listener after commit failed, or was killed, are handled again: a few at a time, so that a backlog fits into memory, and a
 * bounded number of times; then a person sees them among the dead messages.
 */
@Component
class EventsAgain {

    private static final Logger LOG = LoggerFactory.getLogger(EventsAgain.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FailedEventPublications failed;
    private final DeadMessageRows rows;
    private final TransactionTemplate transaction;

    EventsAgain(FailedEventPublications failed, DeadMessageRows rows, TransactionTemplate transaction) {
        this.failed = failed;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 5_000)
    void look() {
        Integer parked = transaction.execute(status -> rows.keepEvents(MOST_ATTEMPTS));
        if (parked != null && parked > 0) {
            LOG.warn("{} events failed {} times and wait for a person", parked, MOST_ATTEMPTS);
        }
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(PAUSE).withBatchSize(AT_ONCE).withMaxInFlight(AT_ONCE));
    }
}
