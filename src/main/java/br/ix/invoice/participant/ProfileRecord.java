package br.ix.invoice.participant;

import org.jspecify.annotations.Nullable;

/** One profile as text, as the file {@code profiles.csv} gives it; its key is {@code name}. */
public record ProfileRecord(@Nullable String name, @Nullable String discountPercent) {
}
