package br.ix.invoice.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for: the month {@code yyyy-mm} to bill, the code of the exchange (null: all), whether what was drafted is
 * approved by itself, and whether it is only looked at (a preview is never numbered and locks nothing).
 */
public record RunRequest(@Nullable String period, @Nullable String exchange, boolean autoApprove, boolean preview) {
}
