package br.ix.invoice.psp.bank;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.pix.*}: {@code threads} of this process that call banks, 0: none; {@code pulse} how often is looked for what to call for;
 * {@code retries} the waits after each failure that may pass, the last one again and again; {@code lookEvery} how often a bank's list of what came in is
 * read for what it did not tell. Public: who calls banks waits by it.
 */
@ConfigurationProperties("ix-invoice.pix")
public record PixSettings(@DefaultValue("2") int threads, @DefaultValue("1s") Duration pulse,
                          @DefaultValue({"10s", "1m", "5m", "30m", "2h"}) List<Duration> retries, @DefaultValue("1h") Duration lookEvery) {

    public PixSettings {
        if (threads < 0 || threads > 32 || pulse.toMillis() < 10 || retries.isEmpty() || lookEvery.toSeconds() < 1) {
            throw new IllegalArgumentException("ix-invoice.pix: threads must be from 0 to 32, pulse at least 10ms, retries at least one, look-every at least 1s");
        }
    }

    /** How long to wait after so many attempts. */
    public Duration waitAfter(int attempts) {
        return retries.get(Math.min(Math.max(attempts, 1), retries.size()) - 1);
    }
}
