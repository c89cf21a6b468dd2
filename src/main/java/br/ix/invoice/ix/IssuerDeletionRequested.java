package br.ix.invoice.ix;

/** An issuer is about to be deleted; a listener vetoes by throwing {@link br.ix.invoice.rest.Refusal} (409). */
public record IssuerDeletionRequested(long issuer, String code) {
}
