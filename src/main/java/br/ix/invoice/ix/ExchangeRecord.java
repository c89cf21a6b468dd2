package br.ix.invoice.ix;

import org.jspecify.annotations.Nullable;

/** One exchange as text, as the API and the file {@code exchanges.csv} give it; checked when it is written. */
public record ExchangeRecord(@Nullable String code, @Nullable String name, @Nullable String city, @Nullable String state, @Nullable String country,
                             @Nullable String timeZone, @Nullable String currency, @Nullable String externalId, @Nullable String issuer) {
}
