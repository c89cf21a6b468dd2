package br.ix.invoice.ix;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as other modules see it: its key, its code (for example {@code sp}), and what billing there depends on. {@code country}
 * is an ISO 3166 code of two letters.
 */
public record Exchange(long id, String code, String name, ZoneId timeZone, Currency currency, @Nullable String city,
                       @Nullable String state, @Nullable String country, @Nullable String externalId) {
}
