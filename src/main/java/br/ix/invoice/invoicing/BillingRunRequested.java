package br.ix.invoice.invoicing;

/** A run was requested; published in the transaction of the request. */
public record BillingRunRequested(long run) {
}
