package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What keeps participants from leaving before a day; subscription implements it. */
public interface SubscriptionsOfParticipants {

    /** Last day billed elsewhere, before an import, by key of the participant; absent where there is none. */
    Map<Long, LocalDate> settledThrough(Collection<Long> participants);

    /** Last day on which a subscription starts by key of the participant; absent where there is none. */
    Map<Long, LocalDate> lastStarts(Collection<Long> participants);
}
