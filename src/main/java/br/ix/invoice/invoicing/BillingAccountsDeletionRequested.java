package br.ix.invoice.invoicing;

import java.util.List;

/**
 * Billing accounts (keys) are about to be deleted: who keeps something of one, money for example, vetoes by throwing
 * {@link br.ix.invoice.rest.Refusal} (409), or takes it along.
 */
public record BillingAccountsDeletionRequested(List<Long> accounts) {
}
