package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.account.StandingOrder;
import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An account of a chunk with all that its documents need. {@code present}: what it bills to on the last day of the period, and in whose
 * name; {@code prints}: the snapshots of its payers as JSON, by key of the organisation; {@code late}: what it is
 * charged for having paid late.
 */
record DueAccount(long id, String publicId, long exchange, Payer present, Map<Long, String> prints, StandingOrder order,
                  List<Owing> owing, List<Late> late) {

    /** A line for having paid late, and on whose document it belongs. */
    record Late(Payer payer, DocumentLine line) {
    }

    /**
     * A subscription of a participant that is or was billed to the account: whose it is, what was charged already, the version of its
     * charge state, and who pays by day.
     */
    record Owing(long asn, Subscription subscription, Charged charged, long chargeVersion, List<ProfileDiscount> discounts,
                 History<Payer> payers) {

        /** Whether an account pays a day from the month of the first open one on, or was charged one that may be looked at again. */
        boolean concerns(long account, LocalDate openFrom, LocalDate until) {
            return charged.lines().stream().anyMatch(line -> line.payer().account() == account)
                    || pays(account, openFrom.withDayOfMonth(1), until);
        }

        private boolean pays(long account, LocalDate from, LocalDate until) {
            List<History.Entry<Payer>> entries = payers.entries();
            for (int i = 0; i < entries.size(); i++) {
                boolean begins = i == 0 || !entries.get(i).effectiveOn().isAfter(until);
                boolean lasts = i == entries.size() - 1 || entries.get(i + 1).effectiveOn().isAfter(from);
                if (entries.get(i).value().account() == account && begins && lasts) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The same that owes other things. */
    DueAccount with(List<Owing> others) {
        return new DueAccount(id, publicId, exchange, present, prints, order, others, late);
    }

    /** The same that also pays for having been late. */
    DueAccount withLate(List<Late> lines) {
        return new DueAccount(id, publicId, exchange, present, prints, order, owing, lines);
    }

    /** The payer's snapshot. */
    String billTo(Payer payer) {
        return prints.get(payer.organisation());
    }
}
