package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a webhook. {@code state}: {@code WAITING}, {@code DELIVERED}, {@code FAILED}; {@code message}: the id that the receiver
 * sees ({@code webhook-id}); {@code subject}: the id of what it is about; {@code lastStatus} null: there was no answer; {@code body}: what is sent.
 */
public record WebhookDelivery(String id, String webhook, String message, String type, String subject, String state, int attempts,
                              @Nullable Instant nextAttemptAt, @Nullable Instant lastAttemptAt, @Nullable Instant deliveredAt,
                              @Nullable Integer lastStatus, @Nullable String lastAnswer, @Nullable String replayedBy, Instant happenedAt,
                              @JsonRawValue @Schema(implementation = Object.class) String body, @JsonIgnore long key, @JsonIgnore String url) {
}
