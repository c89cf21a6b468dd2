package br.ix.invoice.invoicing;

/** A run failed and waits for a person; published in the transaction that says so. */
public record BillingRunFailed(long run) {
}
