package br.ix.invoice.ix;

/** An exchange is about to be deleted; a listener vetoes by throwing {@link br.ix.invoice.rest.Refusal} (409). */
public record ExchangeDeletionRequested(long exchange, String code) {
}
