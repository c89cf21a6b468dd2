package br.ix.invoice.job;

import br.ix.invoice.job.JobLeases.Claimed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The jobs that this process works on: each in a thread of its own, its lease renewed, and stopped in order when the process
 * stops: the running chunk ends, the rest waits in the tables for the next start. A job that lost the database is given back when
 * the database answers again, and goes on.
 */
@Component
class RunningJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);
    private static final Duration LONGEST_CHUNK = Duration.ofSeconds(25);
    private static final int WAIT_MILLIS = 100;

    private final JobLauncher launcher;
    private final JobLeases leases;
    private final ThreadPoolTaskExecutor executor;
    private final Map<String, Claimed> claimed = new ConcurrentHashMap<>();
    private final Map<String, Claimed> unreturned = new ConcurrentHashMap<>();
    private volatile boolean accepting;

    RunningJobs(JobLauncher launcher, JobLeases leases, ThreadPoolTaskExecutor jobExecutor) {
        this.launcher = launcher;
        this.leases = leases;
        this.executor = jobExecutor;
    }

    /** Claims a request and starts its job; false where it is in other hands or has ended. */
    boolean take(String request) {
        if (claimed.containsKey(request) || unreturned.containsKey(request)) {
            return false;
        }
        Optional<Claimed> mine = leases.claim(request);
        mine.ifPresent(this::start);
        return mine.isPresent();
    }

    private void start(Claimed request) {
        if (!accepting) {
            leases.giveBack(request);
            return;
        }
        claimed.put(request.id(), request);
        executor.execute(() -> {
            try {
                if (!launcher.run(request)) {
                    unreturned.put(request.id(), request);
                }
            } finally {
                claimed.remove(request.id(), request);
            }
        });
    }

    @Scheduled(fixedDelayString = "#{@leaseTimes.pulse()}")
    void renewLeases() {
        claimed.values().forEach(request -> {
            if (!leases.renew(request) && leases.isTakenOver(request)) {
                LOG.warn("Another process has taken over job request {}: stopping here", request.id());
                launcher.stop(request);
            }
        });
        unreturned.values().forEach(request -> {
            leases.giveBack(request);
            unreturned.remove(request.id(), request);
            LOG.info("The database is back: job request {} goes on", request.id());
        });
    }

    @Override
    public void start() {
        accepting = true;
    }

    @Override
    public void stop() {
        accepting = false;
        claimed.values().forEach(launcher::stop);
        waitForChunks();
    }

    private void waitForChunks() {
        long attempts = LONGEST_CHUNK.toMillis() / WAIT_MILLIS;
        try {
            for (long i = 0; i < attempts && !claimed.isEmpty(); i++) {
                Thread.sleep(WAIT_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        claimed.keySet().forEach(id -> LOG.warn("Job request {} did not stop in {}: its lease will run out", id, LONGEST_CHUNK));
    }

    @Override
    public boolean isRunning() {
        return accepting;
    }

    /** Before the message listeners start and after they have stopped. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1_000;
    }
}
