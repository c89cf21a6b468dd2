package br.ix.invoice.invoicing;

/** Every document of a run is issued, counted and compared; published in the transaction that says so. */
public record BillingRunPosted(long run) {
}
