package br.ix.invoice.subscription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Through which day subscriptions are charged; this module shows it, invoicing implements it. */
public interface ChargedDays {

    /** Last day charged by key of the subscription; absent where nothing is charged. */
    Map<Long, LocalDate> chargedThrough(Collection<Long> subscriptions);
}
