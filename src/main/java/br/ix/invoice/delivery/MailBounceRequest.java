package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/** An address to which nothing shall be sent, and why. */
public record MailBounceRequest(@Nullable String address, @Nullable String reason) {
}
