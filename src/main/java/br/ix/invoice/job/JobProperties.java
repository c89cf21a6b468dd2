package br.ix.invoice.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.jobs.*}: {@code threads} partitions at once (0: one for each processor), {@code chunk} accounts in one
 * transaction, {@code lease}: after how long without a sign of life a process counts as gone, {@code connections} to the database that jobs and
 * everything else that works by itself may use at once (0: ten more than threads).
 */
@ConfigurationProperties("ix-invoice.jobs")
public record JobProperties(@DefaultValue("0") int threads, @DefaultValue("1000") int chunk, @DefaultValue("10s") Duration lease,
                            @DefaultValue("0") int connections) {

    /** Jobs themselves, schedules, leases, listeners after commit, webhooks, mails, documents. */
    private static final int BESIDE_PARTITIONS = 10;

    public JobProperties {
        if (threads < 0 || chunk < 1 || lease.toMillis() < 500 || connections < 0) {
            throw new IllegalArgumentException("ix-invoice.jobs: threads must be at least 0, chunk at least 1 and lease at least 500ms, connections 0 or more, not %d, %d, %s and %d"
                    .formatted(threads, chunk, lease, connections));
        }
        if (threads == 0) {
            threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        }
        if (connections == 0) {
            connections = threads + BESIDE_PARTITIONS;
        }
    }
}
