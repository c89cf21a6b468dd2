package br.ix.invoice.invoicing.request;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Issuer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A billing account that is to get an invoice today. At most one of the account's own rules of the due day is set. */
record PayingAccount(long id, String publicId, Exchange exchange, LocalDate today, @Nullable Integer dueDayOfMonth,
                     @Nullable Integer dueDays, boolean requiresPurchaseOrder) {

    static final int MOST_MONTHS_AHEAD = 36;

    /** The last day that may be charged today. */
    LocalDate lastDayAhead() {
        return today.plusMonths(MOST_MONTHS_AHEAD);
    }

    /** The day on which an invoice of today is due: by the account's own rule, or the issuer's. */
    LocalDate dueOn(Issuer issuer) {
        if (dueDays != null) {
            return today.plusDays(dueDays);
        }
        return dueDayOfMonth != null ? issuer.dueOn(today, dueDayOfMonth) : issuer.dueOn(today);
    }
}
