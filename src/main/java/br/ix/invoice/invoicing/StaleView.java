package br.ix.invoice.invoicing;

/** An account of a draft whose facts changed since it was drafted: its public id, and its outcome by then. */
public record StaleView(String account, String outcome) {
}
