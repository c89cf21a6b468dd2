package br.ix.invoice.dunning.remind;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.dunning.*}: whether a look at who is late is requested by itself every day, from which {@code hour} on (0 to 23, once it
 * has come in the zones of all exchanges), and after how many days something makes its account one that may be blocked.
 */
@ConfigurationProperties("ix-invoice.dunning")
record DunningSettings(@DefaultValue("false") boolean enabled, @DefaultValue("8") int hour, @DefaultValue("60") int blockAfterDays) {

    DunningSettings {
        if (hour < 0 || hour > 23 || blockAfterDays < 1) {
            throw new IllegalArgumentException("ix-invoice.dunning: hour must be 0 to 23 and block-after-days at least 1, not %d and %d"
                    .formatted(hour, blockAfterDays));
        }
    }
}
