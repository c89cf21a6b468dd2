package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An interval of which something was charged, payer by payer. Who was charged gets one line with the difference between what its days
 * cost now and what it was charged, also where it owes nothing any more; for who was not, its days are new.
 */
final class Comparison {

    private final Payers payers;
    private final IntervalCharge interval;
    private final Map<Payer, Share> shares = new LinkedHashMap<>();
    private int revision;

    Comparison(Payers payers, IntervalCharge interval) {
        this.payers = payers;
        this.interval = interval;
    }

    /** {@code owed}: those days that are owed now, through the last charged one. */
    void compare(ChargedInterval before, Days owed, LocalDate revisedFrom) {
        revision = before.nextRevision();
        payers.charged(before).forEach((payer, charged) -> shares.put(payer, Share.charged(payer, charged)));
        List<Payers.Part> parts = payers.parts(owed);
        if (shares.isEmpty() && parts.size() == 1) {
            Payer alone = parts.get(0).payer();
            shares.put(alone, Share.charged(alone, before));
        }
        parts.forEach(this::pass);
        shares.values().forEach(share -> revision += interval.correct(share, revision, revisedFrom) ? 1 : 0);
    }

    private void pass(Payers.Part part) {
        if (shares.containsKey(part.payer())) {
            Cost cost = interval.pass(part.days());
            shares.computeIfPresent(part.payer(), (payer, share) -> share.owing(part.days(), cost));
        } else {
            interval.chargeAgain(part, revision++);
        }
    }
}
