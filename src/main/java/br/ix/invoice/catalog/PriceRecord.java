package br.ix.invoice.catalog;

import org.jspecify.annotations.Nullable;

/** One price as text, as {@code prices.csv} gives it; its key is service, exchange and {@code validFrom}. */
public record PriceRecord(@Nullable String service, @Nullable String exchange, @Nullable String unitPrice, @Nullable String currency,
                          @Nullable String validFrom, @Nullable String validUntil) {
}
