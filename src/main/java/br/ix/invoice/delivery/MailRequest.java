package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/** A document (id of the invoice) to send by mail; {@code to} null: to the address of the organisation that pays. */
public record MailRequest(@Nullable String invoice, @Nullable String to) {
}
