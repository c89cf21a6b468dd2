package br.ix.invoice.participant;

import java.util.List;

/**
 * Organisations are about to be deleted: a listener that keeps copies removes them, one on which something hangs vetoes by
 * throwing {@link br.ix.invoice.rest.Refusal} (409).
 */
public record OrganisationsDeletionRequested(List<Long> organisations) {
}
