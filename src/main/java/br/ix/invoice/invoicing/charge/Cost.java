package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What days add to a running total: the amount, the days that count, the rate of the last of them (null: no day has one), and
 * what was waived of the last waived one (null: none was).
 */
record Cost(BigDecimal amount, int days, @Nullable Rate rate, @Nullable Waived waived) {

    static final Cost NOTHING = new Cost(BigDecimal.ZERO, 0, null, null);

    Cost plus(Cost other) {
        return new Cost(amount.add(other.amount), days + other.days, other.rate == null ? rate : other.rate,
                other.waived == null ? waived : other.waived);
    }
}
