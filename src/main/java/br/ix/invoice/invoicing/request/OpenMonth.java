package br.ix.invoice.invoicing.request;

import br.ix.invoice.subscription.Subscription;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The month of the first day of a subscription that is not charged; {@code start}: the first day that is charged at
 * all; {@code through} is the last that is (null: none). Public for whoever shows what is open.
 */
public record OpenMonth(Subscription subscription, LocalDate start, @Nullable LocalDate through) {

    /** The first day that is not charged, perhaps after the end of the subscription. */
    public LocalDate firstDay() {
        return through == null || through.isBefore(start) ? start : through.plusDays(1);
    }

    /** Whether something is not charged that begins before the end of this month. */
    public boolean isOpen(LocalDate today) {
        LocalDate end = subscription.chargingEndsOn();
        return !subscription.isVoid() && !firstDay().isAfter(YearMonth.from(today).atEndOfMonth())
                && (end == null || !firstDay().isAfter(end));
    }

    /** The last day of the open month and so many more. */
    LocalDate lastDay(int monthsAhead) {
        return YearMonth.from(firstDay()).plusMonths(monthsAhead).atEndOfMonth();
    }
}
