package br.ix.invoice.access.gate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: the answer to each further failure of a name comes later, up to three seconds, and at most four
 * guesses of a name wait at once. It looks only at the name that was given, so it says nothing about who exists.
 */
@Component
class FailureDelay {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_WAITING = 4;
    private static final int MOST_NAMES = 10_000;

    /** Failures of one name in a row, and how many of them are waiting for their answer now. */
    private static final class Failures {
        private int count;
        private int waiting;
    }

    private final Consumer<Duration> pause;
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
        return failures != null && failures.waiting >= MOST_WAITING;
    }

    /** Counts a failure and holds its answer back. */
    void failed(String name) {
        Duration delay = begin(name);
        try {
            pause.accept(delay);
        } finally {
            end(name);
        }
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private synchronized Duration begin(String name) {
        Failures failures = byName.computeIfAbsent(name, unknown -> new Failures());
        failures.waiting++;
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures.count, MOST_DOUBLINGS));
        failures.count++;
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private synchronized void end(String name) {
        Failures failures = byName.get(name);
        if (failures != null && failures.waiting > 0) {
            failures.waiting--;
        }
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
