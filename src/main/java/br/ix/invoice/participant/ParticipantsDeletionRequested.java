package br.ix.invoice.participant;

import java.util.List;

/**
 * Participants are about to be deleted: a listener that keeps copies (their own billing accounts) removes them, one on which
 * something hangs vetoes by throwing {@link br.ix.invoice.rest.Refusal} (409).
 */
public record ParticipantsDeletionRequested(List<Long> participants) {
}
