package br.ix.invoice.document.drawing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.documents.*}: {@code threads} that draw issued documents in this process, 0: none is drawn before it is asked for;
 * {@code pulse} how often is looked for what to draw.
 */
@ConfigurationProperties("ix-invoice.documents")
record DrawingSettings(@DefaultValue("1") int threads, @DefaultValue("1s") Duration pulse) {

    DrawingSettings {
        if (threads < 0 || threads > 32 || pulse.toMillis() < 10) {
            throw new IllegalArgumentException("ix-invoice.documents: threads must be from 0 to 32 and pulse at least 10ms, not %d and %s"
                    .formatted(threads, pulse));
        }
    }

    boolean isOn() {
        return threads > 0;
    }
}
