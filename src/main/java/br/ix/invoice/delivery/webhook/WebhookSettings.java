package br.ix.invoice.delivery.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.webhooks.*}: {@code pulse} how often is looked for what to tell, {@code threads} webhooks that are sent to at once,
 * {@code timeLimit} of one attempt, {@code retries} the waits after each failed attempt, {@code secretOverlap} how long a replaced secret signs
 * too, {@code keep} how long the log is kept, {@code allowedNetworks} own networks that may be sent to ({@code 10.1.0.0/16}).
 */
@ConfigurationProperties("ix-invoice.webhooks")
record WebhookSettings(@DefaultValue("1s") Duration pulse, @DefaultValue("8") int threads, @DefaultValue("15s") Duration timeLimit,
                       @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) List<Duration> retries,
                       @DefaultValue("24h") Duration secretOverlap, @DefaultValue("90d") Duration keep,
                       @DefaultValue List<String> allowedNetworks) {

    WebhookSettings {
        if (threads < 1 || threads > 100 || timeLimit.toMillis() < 100 || timeLimit.toMinutes() > 2 || pulse.toMillis() < 10) {
            throw new IllegalArgumentException(("ix-invoice.webhooks: threads must be from 1 to 100, time-limit from 100ms to 2m and pulse at least 10ms, "
                    + "not %d, %s and %s").formatted(threads, timeLimit, pulse));
        }
    }
}
