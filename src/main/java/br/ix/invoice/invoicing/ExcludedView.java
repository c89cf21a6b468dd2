package br.ix.invoice.invoicing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account that a person left out of a run: its public id, that person's reason, who it was and when (null: before that was kept). */
public record ExcludedView(String account, String reason, @Nullable String by, @Nullable Instant at) {
}
