package br.ix.invoice.invoicing;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an issued document is cancelled, and whether its days are owed again ({@code REBILL}, default) or settled for good ({@code FINAL}). */
public record CancelRequest(@Nullable String reason, @Schema(example = "REBILL") @Nullable String effect) {
}
