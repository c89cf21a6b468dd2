package br.ix.invoice.delivery.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.mail.*} beside {@code spring.mail.*}: {@code from} the sender's address, without which mail is off; {@code replyTo},
 * {@code bcc} further addresses; {@code automatic} whether an issued document goes by itself; {@code perMinute} the most that go in a minute, of
 * all processes; {@code link} an address with {@code {id}} in it, which is sent instead of the document; {@code retries} the waits after each
 * refusal for now; {@code waitForBank} how long a document that goes by itself waits for a bank that has to know its boleto, zero: not at all.
 */
@ConfigurationProperties("ix-invoice.mail")
record MailSettings(@Nullable String from, @Nullable String replyTo, @Nullable String bcc, @DefaultValue("true") boolean automatic,
                    @DefaultValue("60") int perMinute, @Nullable String link, @DefaultValue("1s") Duration pulse,
                    @DefaultValue({"1m", "5m", "15m", "1h", "2h", "6h", "12h"}) List<Duration> retries,
                    @DefaultValue("3d") Duration waitForBank) {

    MailSettings {
        if (perMinute < 1) {
            throw new IllegalArgumentException("ix-invoice.mail: per-minute must be at least 1, not " + perMinute);
        }
        if (link != null && !link.isBlank() && !link.contains("{id}")) {
            throw new IllegalArgumentException("ix-invoice.mail: link must have {id} where the invoice's id stands, not '%s'".formatted(link));
        }
    }

    /** Whether a setting says something. */
    static boolean isGiven(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }
}
