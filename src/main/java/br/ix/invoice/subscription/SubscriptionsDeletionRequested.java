package br.ix.invoice.subscription;

import java.util.List;

/**
 * Subscriptions are about to be deleted: a listener that keeps copies (the charge state) removes them, one to whom something was
 * charged for them vetoes by throwing {@link br.ix.invoice.rest.Refusal} (409).
 */
public record SubscriptionsDeletionRequested(List<Long> subscriptions) {
}
