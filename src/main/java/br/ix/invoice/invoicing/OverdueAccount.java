package br.ix.invoice.invoicing;

/** A billing account (key) at an exchange (key) of which something that was due is open. */
public record OverdueAccount(long account, long exchange) {
}
