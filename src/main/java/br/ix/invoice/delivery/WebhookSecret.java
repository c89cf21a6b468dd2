package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A webhook with its new secret ({@code whsec_...}), which is shown in this answer and never again. */
public record WebhookSecret(@JsonUnwrapped WebhookView webhook, String secret) {

    @Override
    public String toString() {
        return "WebhookSecret[webhook=%s]".formatted(webhook.id());
    }
}
