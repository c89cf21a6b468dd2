package br.ix.invoice.invoicing.run;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.repeat.RepeatContext;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A chunk that met a deadlock or waited too long for a lock was rolled back whole and is done again, a bounded number of times with a
 * growing pause; whatever else goes wrong ends the step.
 */
final class BusyRows implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BusyRows.class);
    private static final int MOST = 8;
    private static final String TRIES = "busyRows.tries";

    @Override
    public void handleException(RepeatContext context, Throwable thrown) throws Throwable {
        int tries = context.hasAttribute(TRIES) ? (Integer) context.getAttribute(TRIES) + 1 : 1;
        if (!isBusy(thrown) || tries > MOST) {
            throw thrown;
        }
        context.setAttribute(TRIES, tries);
        LOG.info("A chunk met rows in use and is done again (try {} of {}): {}", tries, MOST, thrown.getMessage());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50L * tries + ThreadLocalRandom.current().nextInt(100)));
    }

    private static boolean isBusy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
