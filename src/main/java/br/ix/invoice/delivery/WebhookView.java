package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API and the console show it, without its secret. {@code switchedOffReason}: why it was switched off by itself;
 * {@code pausedUntil}: the receiver is overloaded or away; {@code oldSecretUntil}: until when the replaced secret signs, too;
 * {@code waiting}, {@code failed}: how many deliveries.
 */
public record WebhookView(String id, String url, List<String> eventTypes, boolean active, @Nullable String description,
                          @Nullable String switchedOffReason, @Nullable Instant switchedOffAt, @Nullable Instant pausedUntil,
                          @Nullable Instant oldSecretUntil, long waiting, long failed, Instant madeAt, String madeBy, @JsonIgnore long version) {
}
