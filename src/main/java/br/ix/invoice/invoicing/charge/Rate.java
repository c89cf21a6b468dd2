package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a whole month (or interval) costs on a day: quantity at a unit price, less the discounts in percent, less what is waived of that. */
record Rate(BigDecimal quantity, BigDecimal unitPrice, @Nullable Long price, BigDecimal subscriptionDiscount,
            BigDecimal profileDiscount, @Nullable Waived waived) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The cost without any rounding. */
    BigDecimal exact() {
        BigDecimal cost = less(profileDiscount, less(subscriptionDiscount, quantity.multiply(unitPrice)));
        return waived == null ? cost : less(waived.percent(), cost);
    }

    Rate with(@Nullable Waived other) {
        return new Rate(quantity, unitPrice, price, subscriptionDiscount, profileDiscount, other);
    }

    private static BigDecimal less(BigDecimal percent, BigDecimal cost) {
        return percent.signum() == 0 ? cost : cost.multiply(HUNDRED.subtract(percent)).movePointLeft(2);
    }
}
