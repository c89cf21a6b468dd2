package br.ix.invoice.invoicing;

/** An account that a person left out of a run: its public id and that person's reason. */
public record ExcludedView(String account, String reason) {
}
