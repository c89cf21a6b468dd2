package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/** Which deliveries; null: any. {@code webhook}, {@code subject}: ids. */
public record WebhookDeliveryFilter(@Nullable String webhook, @Nullable String state, @Nullable String type, @Nullable String subject) {
}
