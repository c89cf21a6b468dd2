package br.ix.invoice.participant;

import java.util.Collection;
import java.util.Map;

/** Which billing account a participant has today; this module shows it, invoicing, which owns the accounts, implements it. */
public interface BillingAccountsOfParticipants {

    /** Public id of the billing account by key of the participant. */
    Map<Long, String> billingAccountsOf(Collection<Long> participants);

    /** Whether something was already charged to a participant: then a change needs the day from which it counts. */
    boolean isCharged(long participant);
}
