package br.ix.invoice.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.jobs.*}: {@code threads} partitions at once (0: one for each processor), {@code chunk} accounts in one
 * transaction, {@code lease}: after how long without a sign of life a process counts as gone.
 */
@ConfigurationProperties("ix-invoice.jobs")
public record JobProperties(@DefaultValue("0") int threads, @DefaultValue("1000") int chunk, @DefaultValue("10s") Duration lease) {

    public JobProperties {
        if (threads < 0 || chunk < 1 || lease.toMillis() < 500) {
            throw new IllegalArgumentException("ix-invoice.jobs: threads must be at least 0, chunk at least 1 and lease at least 500ms, not %d, %d and %s"
                    .formatted(threads, chunk, lease));
        }
        if (threads == 0) {
            threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        }
    }
}
