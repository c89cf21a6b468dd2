package br.ix.invoice.invoicing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an account of a run: {@code EXCLUDED} or {@code RELEASED}, why, who and when. {@code releasedFrom}: what it was
 * parked for, or {@code EXCLUDED}; {@code detail}: what was looked at then, null where that was not a bound.
 */
public record DecisionView(String account, String decision, @Nullable String releasedFrom, @Nullable String detail, String reason, String by,
                           Instant at) {
}
