package br.ix.invoice.console.delivery;

import br.ix.invoice.delivery.WebhookRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a webhook as it is sent; a box that is not ticked is not sent. {@code version}: of what was looked at. */
record WebhookForm(@Nullable String url, @Nullable List<String> eventTypes, @Nullable String description, @Nullable Boolean active, @Nullable Long version) {

    WebhookRequest request() {
        return new WebhookRequest(url == null ? null : url.strip(), eventTypes, Boolean.TRUE.equals(active), description);
    }
}
