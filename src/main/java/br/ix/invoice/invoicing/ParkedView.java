package br.ix.invoice.invoicing;

/** An account that a run left out: its public id, the stable reason, and what a clerk can do about it. */
public record ParkedView(String account, String reason, String detail) {
}
