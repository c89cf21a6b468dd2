package br.ix.invoice.legacy;

/** Asks, in the transaction of the request, whether an import can be undone; a listener vetoes with a refusal that says what is in the way. */
public record ImportUndoRequested(long importKey) {
}
