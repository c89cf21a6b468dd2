package br.ix.invoice.invoicing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a run is to bill after all, and why. {@code accounts} null: all that are parked by a bound or without a purchase order;
 * {@code parkedFor}: only those that are parked for this reason.
 */
public record ReleaseRequest(@Nullable List<String> accounts, @Schema(example = "TOTAL_OVER_BOUND") @Nullable String parkedFor,
                             @Nullable String reason) {
}
