package br.ix.invoice.catalog;

import java.util.List;

/** Services are about to be deleted; a listener vetoes by throwing {@link br.ix.invoice.rest.Refusal} (409). */
public record ServicesDeletionRequested(List<Long> services) {
}
