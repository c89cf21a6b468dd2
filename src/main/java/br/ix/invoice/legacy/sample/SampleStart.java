package br.ix.invoice.legacy.sample;

import br.ix.invoice.embedded.GivenServers;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Begins the sample, or goes on with it, once the program serves requests; on by default where the database is the embedded one. */
@Component
class SampleStart {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(200);

    private final Sample sample;
    private final TaskScheduler scheduler;
    private final boolean wanted;
    private volatile @Nullable ScheduledFuture<?> steps;

    SampleStart(Sample sample, TaskScheduler scheduler, Environment environment) {
        this.sample = sample;
        this.scheduler = scheduler;
        this.wanted = isWanted(environment);
    }

    static boolean isWanted(Environment environment) {
        return environment.getProperty("ix-invoice.sample", Boolean.class, !GivenServers.hasDatabase(environment));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted) {
            steps = scheduler.scheduleWithFixedDelay(this::step, BETWEEN_STEPS);
        }
    }

    private void step() {
        try {
            if (!sample.step()) {
                end();
            }
        } catch (Exception failed) {
            LOG.error("The sample could not go on; it is tried again at the next start", failed);
            end();
        }
    }

    private void end() {
        ScheduledFuture<?> running = steps;
        if (running != null) {
            running.cancel(false);
        }
    }
}
