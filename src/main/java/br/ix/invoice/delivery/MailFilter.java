package br.ix.invoice.delivery;

import org.jspecify.annotations.Nullable;

/** Which mails; null: any. {@code invoice}: its id. */
public record MailFilter(@Nullable String invoice, @Nullable String state) {
}
