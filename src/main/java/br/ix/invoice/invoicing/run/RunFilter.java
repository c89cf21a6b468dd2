package br.ix.invoice.invoicing.run;

import org.jspecify.annotations.Nullable;

/** Which runs a list shows; null: any. {@code exchange} is the key, {@code period} as text, {@code state} by its name. */
public record RunFilter(@Nullable String period, @Nullable Long exchange, @Nullable String state) {
}
