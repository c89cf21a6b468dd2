package br.ix.invoice.job;

import br.ix.invoice.job.JobLeases.Claimed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The jobs that this process works on: each in a thread of its own, its lease renewed, and stopped in order when the process
 * stops: the running chunk ends, the rest waits in the tables for the next start.
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
    private volatile boolean accepting;

    RunningJobs(JobLauncher launcher, JobLeases leases, ThreadPoolTaskExecutor jobExecutor) {
        this.launcher = launcher;
        this.leases = leases;
        this.executor = jobExecutor;
    }

    void start(Claimed request) {
        if (!accepting) {
            leases.giveBack(request);
            return;
        }
        claimed.put(request.id(), request);
        executor.execute(() -> {
            try {
                launcher.run(request);
            } finally {
                claimed.remove(request.id());
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    void renewLeases() {
        claimed.values().forEach(request -> {
            if (!leases.renew(request) && leases.isTakenOver(request)) {
                LOG.warn("Another process has taken over job request {}: stopping here", request.id());
                launcher.stop(request);
            }
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
