package br.ix.invoice.invoicing;

/** A run was drafted, counted and compared with its rows; published in the transaction that says so. */
public record BillingRunDrafted(long run) {
}
