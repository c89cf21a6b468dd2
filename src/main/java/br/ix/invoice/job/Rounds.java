package br.ix.invoice.job;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads of this process that do what waits in tables, piece by piece, beside all else. One looks; others begin where there is something, up to so
 * many. Work does its next piece and says whether it did one. What fails is left until somebody looks again, and the other work goes on.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long STOP_SECONDS = 20;

    private final String name;
    private final int most;
    private final List<BooleanSupplier> works;
    private final ExecutorService threads;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    /** {@code name}: of the threads, and what is said of them; {@code most} threads, 0: none works here; {@code priority} of a thread. */
    public Rounds(String name, int most, int priority, List<BooleanSupplier> works) {
        this.name = name;
        this.most = most;
        this.works = List.copyOf(works);
        this.threads = Executors.newFixedThreadPool(Math.max(1, most), work -> {
            Thread thread = new Thread(work, name);
            thread.setPriority(priority);
            return thread;
        });
    }

    /** Looks whether there is something to do, where nobody does it already; returns at once. */
    public void look() {
        if (working.get() == 0) {
            begin();
        }
    }

    /** Whether a piece that takes long should end early. */
    public boolean isStopping() {
        return stopping;
    }

    /** Lets each thread end its piece; waits for that, for a while. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not end in time: what it has begun is looked at again by the next start", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        if (!stopping && working.incrementAndGet() <= most) {
            threads.execute(this::work);
        } else {
            working.decrementAndGet();
        }
    }

    private void work() {
        try {
            works.forEach(this::doAll);
        } finally {
            working.decrementAndGet();
        }
    }

    private void doAll(BooleanSupplier work) {
        try {
            while (!stopping && work.getAsBoolean()) {
                begin();
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} cannot go on now and is tried again", name, failed);
        }
    }
}
