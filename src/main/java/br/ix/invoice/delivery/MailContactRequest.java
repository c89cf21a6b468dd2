package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/** A contact to make, as it was written. */
public record MailContactRequest(@Nullable String organisation, @Nullable String role, @Nullable String address) {
}
