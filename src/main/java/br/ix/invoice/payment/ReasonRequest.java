package br.ix.invoice.payment;

import org.jspecify.annotations.Nullable;

/**
 * Why money goes back or an invoice is written off: {@code reason} is required. {@code amount} null: all of it; {@code on} null: today.
 */
public record ReasonRequest(@Nullable String reason, @Nullable String amount, @Nullable String on) {
}
