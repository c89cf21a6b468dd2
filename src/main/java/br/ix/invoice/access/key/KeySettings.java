package br.ix.invoice.access.key;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.keys.*}: {@code longestLife} of a key (null: as long as its maker says, also for ever), {@code longestOverlap} of a
 * replaced text beside the new one, {@code warnBefore} its end a key is said to end soon. Public: the face of the module checks by them.
 */
@ConfigurationProperties("ix-invoice.keys")
public record KeySettings(@Nullable Duration longestLife, @DefaultValue("30d") Duration longestOverlap, @DefaultValue("30d") Duration warnBefore) {

    public KeySettings {
        if (longestOverlap.isNegative() || warnBefore.isNegative() || longestLife != null && longestLife.toHours() < 1) {
            throw new IllegalArgumentException(("ix-invoice.keys: longest-life must be 1h at least, longest-overlap and warn-before 0 or more, "
                    + "not %s, %s and %s").formatted(longestLife, longestOverlap, warnBefore));
        }
    }
}
