package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import java.util.List;

/** An account of a chunk with all that its document needs; {@code billTo} is the payer's snapshot as JSON. */
record DueAccount(long id, String publicId, long exchange, long organisation, String billTo, List<Owing> owing) {

    /** A subscription of the account: whose it is, what was charged already, and the version of its charge state. */
    record Owing(long asn, Subscription subscription, Charged charged, long chargeVersion, List<ProfileDiscount> discounts) {
    }
}
