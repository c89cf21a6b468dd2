package br.ix.invoice.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could not be handled and waits for a person. {@code kind}: MESSAGE (of a queue) or EVENT (of a listener after commit);
 * {@code source}: the queue, or the listener; {@code body}: the text, or Base64 where {@code encoding} says so; {@code state}: WAITING,
 * REPLAYED or DISCARDED, the latter by {@code decidedBy} for a {@code reason}.
 */
public record DeadMessage(String id, String kind, String source, @Nullable String type, String body, String encoding, String cause,
                          int attempts, Instant diedAt, long ageSeconds, String state, @Nullable String decidedBy,
                          @Nullable Instant decidedAt, @Nullable String reason, long version) {
}
