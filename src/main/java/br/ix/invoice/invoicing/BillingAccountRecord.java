package br.ix.invoice.invoicing;

import org.jspecify.annotations.Nullable;

/** One shared billing account as text, as {@code billing-accounts.csv} gives it; its key is {@code externalRef}. */
public record BillingAccountRecord(@Nullable String externalRef, @Nullable String billTo, @Nullable String exchange) {
}
