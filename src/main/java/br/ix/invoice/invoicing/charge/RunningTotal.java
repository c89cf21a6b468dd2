package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The running total of an interval: within a unit (see {@link DayCount}) parts are added exactly and the sum is rounded HALF_UP;
 * with each new unit the rounded sum of the one before is closed. Days are added in their order.
 */
final class RunningTotal {

    private final DayCount count;
    private final int decimals;
    private BigDecimal closed;
    private BigDecimal parts = BigDecimal.ZERO;
    private BigDecimal base = BigDecimal.ONE;
    private LocalDate unitEnd = LocalDate.MIN;

    RunningTotal(DayCount count, Currency currency) {
        this.count = count;
        this.decimals = currency.getDefaultFractionDigits();
        this.closed = BigDecimal.ZERO.setScale(decimals);
    }

    /** Adds days at one rate, unit by unit. */
    void add(Days days, BigDecimal rate) {
        LocalDate from = days.from();
        while (!from.isAfter(days.until())) {
            open(from);
            LocalDate last = Days.earlier(days.until(), unitEnd);
            parts = parts.add(rate.multiply(BigDecimal.valueOf(count.days(from, last))));
            from = last.plusDays(1);
        }
    }

    /** What is reached in the whole interval. */
    BigDecimal sum() {
        return closed.add(rounded());
    }

    /** What is reached in the unit that contains the day, which is not before those added. */
    BigDecimal inUnitOf(LocalDate day) {
        return day.isAfter(unitEnd) ? BigDecimal.ZERO.setScale(decimals) : rounded();
    }

    private void open(LocalDate day) {
        if (day.isAfter(unitEnd)) {
            closed = sum();
            parts = BigDecimal.ZERO;
            unitEnd = count.unitEnd(day);
            base = BigDecimal.valueOf(count.base(day));
        }
    }

    private BigDecimal rounded() {
        return parts.divide(base, decimals, RoundingMode.HALF_UP);
    }
}
