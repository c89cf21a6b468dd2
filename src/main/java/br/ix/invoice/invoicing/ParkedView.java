package br.ix.invoice.invoicing;

/**
 * An account that a run left out: its public id, the stable reason, what a clerk can do about it (in the reader's language), and whether
 * a person may release it.
 */
public record ParkedView(String account, String reason, String detail, boolean releasable) {
}
