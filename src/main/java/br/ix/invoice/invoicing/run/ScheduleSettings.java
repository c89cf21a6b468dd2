package br.ix.invoice.invoicing.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.schedule.*}: whether runs of the month before are requested by themselves, on which {@code day} of the month
 * (1 to 28) from which {@code hour} on (0 to 23, in the zone of each exchange), and whether they approve themselves.
 */
@ConfigurationProperties("ix-invoice.schedule")
record ScheduleSettings(@DefaultValue("false") boolean enabled, @DefaultValue("1") int day, @DefaultValue("3") int hour,
                        @DefaultValue("false") boolean autoApprove) {

    ScheduleSettings {
        if (day < 1 || day > 28 || hour < 0 || hour > 23) {
            throw new IllegalArgumentException(
                    "ix-invoice.schedule: day must be 1 to 28 and hour 0 to 23, not %d and %d".formatted(day, hour));
        }
    }
}
