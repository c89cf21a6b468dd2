package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import org.jspecify.annotations.Nullable;

/** A rate for days of a base, as a line prints it (both null for a charge that is made once). */
record RatedDays(Rate rate, @Nullable Integer days, @Nullable Integer base) {

    ChargeLine line(Days range, Money amount, Money before) {
        return new ChargeLine(range.from(), range.until(), rate.quantity(), rate.unitPrice(), rate.price(),
                rate.subscriptionDiscount(), rate.profileDiscount(), days, base, amount, 0, null, before,
                Payer.NOBODY, rate.waived(), null);
    }
}
