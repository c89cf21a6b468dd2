package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way by mail. {@code state}: {@code WAITING}, {@code SENDING}, {@code SENT} (the server took it), {@code FAILED} ({@code answer}
 * says why), {@code UNSURE} (the program ended while it was handed over). {@code to} is null until it is known. {@code number}: of the document.
 * {@code reminder}: the id of the reminder that it tells, null for a document. {@code original}: the id of the mail that this one goes along with, to a
 * further recipient; null for the first.
 */
public record MailView(String id, String invoice, String number, @Nullable String to, String state, int attempts, @Nullable Instant nextAttemptAt,
                       @Nullable Instant lastAttemptAt, @Nullable Instant sentAt, @Nullable String messageId, @Nullable String answer,
                       Instant madeAt, String madeBy, @Nullable String reminder, @Nullable String original, @JsonIgnore long key) {
}
