package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import org.jspecify.annotations.Nullable;

/** What a line prints of its rating: a rate, and days of a base (null for a charge that is made once). */
record Figures(Rate rate, @Nullable Integer days, @Nullable Integer base) {

    ChargeLine line(Days range, Money amount, Money before) {
        return new ChargeLine(range.from(), range.until(), rate.quantity(), rate.unitPrice(), rate.price(),
                rate.subscriptionDiscount(), rate.profileDiscount(), days, base, amount, 0, null, before);
    }
}
