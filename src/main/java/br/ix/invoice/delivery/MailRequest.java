package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A document (id of the invoice), or a reminder (its id) that is told again, to send by mail; {@code to} null: to those whom the organisation that pays
 * has for it.
 */
public record MailRequest(@Nullable String invoice, @Nullable String reminder, @Nullable String to) {
}
