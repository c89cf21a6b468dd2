package br.ix.invoice.participant;

import br.ix.invoice.time.History;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which billing account a participant has today; this module shows it, invoicing, which owns the accounts, implements it. */
public interface BillingAccountsOfParticipants {

    /** Public id of the billing account by key of the participant. */
    Map<Long, String> billingAccountsOf(Collection<Long> participants);

    /** The same by day: from which day on a participant is billed to which account. */
    Map<Long, History<String>> historiesOf(Collection<Long> participants);

    /** Keys of the participants that are billed to an account (public id) today; none where it does not exist. */
    Set<Long> participantsOf(String billingAccount);

    /** Accounts by the name that an input gave them: public id or external reference; what does not exist is absent. */
    Map<String, Named> named(Collection<String> names);

    /** Those of the participants to whom something was already charged: there a change needs the day from which it counts. */
    Set<Long> charged(Collection<Long> participants);

    /** A billing account that was named, and the exchange to which it belongs. */
    record Named(String publicId, long exchange) {
    }
}
