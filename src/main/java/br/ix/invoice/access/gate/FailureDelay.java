package br.ix.invoice.access.gate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: the answer to each further failure of a name comes later, up to three seconds. Who waits holds a
 * request thread, so at most four guesses of a name and ten of all names wait at once; the others are told to come later. A
 * name that has not failed is let in even then, so a right password is never refused because others guess. It looks only at
 * the name that was given, so it says nothing about who exists.
 */
@Component
class FailureDelay {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_WAITING_OF_A_NAME = 4;
    /** Of the threads that answer requests ({@code server.tomcat.threads.max}, 50) the most are left for others. */
    private static final int MOST_WAITING = 10;
    private static final int MOST_NAMES = 10_000;

    /** Failures of one name in a row, and how many of them are waiting for their answer now. */
    private static final class Failures {
        private int count;
        private int waiting;
    }

    private final Consumer<Duration> pause;
    private int waiting;
    private final Map<String, Failures> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    @Autowired
    FailureDelay() {
        this(FailureDelay::sleep);
    }

    FailureDelay(Consumer<Duration> pause) {
        this.pause = pause;
    }

    /** Whether another guess at this name has to wait outside. */
    synchronized boolean isCrowded(String name) {
        Failures failures = byName.get(name);
        return failures != null && (failures.waiting >= MOST_WAITING_OF_A_NAME || waiting >= MOST_WAITING);
    }

    /** Counts a failure and holds its answer back; false at once where too many are held back already. */
    boolean failed(String name) {
        Failures failures = count(name);
        Duration delay = begin(failures);
        if (delay.isZero()) {
            return false;
        }
        try {
            pause.accept(delay);
        } finally {
            end(failures);
        }
        return true;
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private synchronized Failures count(String name) {
        Failures failures = byName.computeIfAbsent(name, unknown -> new Failures());
        failures.count++;
        return failures;
    }

    /** Takes a place among those who wait; no time at all where there is none. */
    private synchronized Duration begin(Failures failures) {
        if (failures.waiting >= MOST_WAITING_OF_A_NAME || waiting >= MOST_WAITING) {
            return Duration.ZERO;
        }
        failures.waiting++;
        waiting++;
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures.count - 1, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private synchronized void end(Failures failures) {
        failures.waiting--;
        waiting--;
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
