package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.List;

/** Participants leave; their last day is included. Published in the transaction of the change: subscriptions end that day. */
public record ParticipantsLeft(List<Left> participants) {

    public record Left(long id, LocalDate leftOn) {
    }
}
