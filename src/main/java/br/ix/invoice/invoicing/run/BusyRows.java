package br.ix.invoice.invoicing.run;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.repeat.RepeatContext;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A chunk that met a deadlock or waited too long for a lock was rolled back whole and is done again, a bounded number of times in a row with
 * a growing pause; then the step ends with words that a person understands. Whatever else goes wrong ends the step at once.
 */
final class BusyRows implements ExceptionHandler {

    static final int MOST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(BusyRows.class);
    private static final String TRIES = "busyRows.tries";
    private static final String LAST = "busyRows.last";

    @Override
    public void handleException(RepeatContext context, Throwable thrown) throws Throwable {
        if (!areMetBy(thrown)) {
            throw thrown;
        }
        int tries = failedJustBefore(context) ? (Integer) context.getAttribute(TRIES) + 1 : 1;
        context.setAttribute(TRIES, tries);
        context.setAttribute(LAST, context.getStartedCount());
        if (tries >= MOST) {
            throw stillInUse(tries, thrown);
        }
        pause(tries, thrown);
    }

    private static boolean failedJustBefore(RepeatContext context) {
        return context.hasAttribute(LAST) && (Integer) context.getAttribute(LAST) == context.getStartedCount() - 1;
    }

    static boolean areMetBy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException && !(cause instanceof OptimisticLockingFailureException)) {
                return true;
            }
        }
        return false;
    }

    static void pause(int tries, Throwable thrown) {
        LOG.info("A chunk met rows in use and is done again (try {}): {}", tries, thrown.getMessage());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50L * tries + ThreadLocalRandom.current().nextInt(100)));
    }

    static IllegalStateException stillInUse(int tries, Throwable thrown) {
        LOG.warn("Rows were still in use after {} tries", tries, thrown);
        return new IllegalStateException(("Rows that the run needs were in use by another transaction, %d times in a row. End it, then "
                + "retry: the run goes on where it was").formatted(tries));
    }
}
