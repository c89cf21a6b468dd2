package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Through which day participants were billed elsewhere, so that none leaves before; subscription implements it. */
public interface SettledParticipants {

    /** Last day settled elsewhere by key of the participant; absent where there is none. */
    Map<Long, LocalDate> settledThrough(Collection<Long> participants);
}
