package br.ix.invoice.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as it is asked for: where to, of what ({@code eventTypes}), whether it is sent to now (null: yes), what it is for. */
public record WebhookRequest(@Nullable String url, @Nullable List<String> eventTypes, @Nullable Boolean active, @Nullable String description) {
}
