package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * The months of a line that has several at one rate, each rounded by itself: the first and the last may be used in part, those in
 * between are whole. {@code days}: those of the whole line that count; {@code exact}: what a whole month costs, without rounding.
 */
record MonthParts(Service service, Days range, int days, BigDecimal exact) {

    static Money rounded(BigDecimal exact, int days, int base, Currency currency) {
        return new Money(exact.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(base), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /** Whether the months come to an amount, each by its own formula. */
    boolean addUpTo(Money amount) {
        return areThese() && firstOf(amount).equals(first(amount.currency()));
    }

    /**
     * The same, where the first one may be the rest of a month of which a part was charged before: what is left for it then differs from
     * its formula by one unit of the currency at most.
     */
    boolean addUpOnTotalTo(Money amount) {
        return addUpTo(amount) || areThese() && !count().isByMonth()
                && isWithinUnit(exact, firstDays(), base(range.from()), firstOf(amount));
    }

    static boolean isWithinUnit(BigDecimal exact, int days, int base, Money amount) {
        BigDecimal apart = amount.amount().multiply(BigDecimal.valueOf(base)).subtract(exact.multiply(BigDecimal.valueOf(days))).abs();
        return apart.compareTo(BigDecimal.valueOf(base).movePointLeft(amount.amount().scale())) <= 0;
    }

    /** Whether the days that count are those of the calendar from the first to the last. */
    private boolean areThese() {
        return firstDays() >= 0 && (count().isByMonth() || firstDays() == count().days(range.from(), endOf(range.from())));
    }

    /** The months in words, as they add up to an amount. */
    String in(Wording wording, Money amount) {
        Currency currency = amount.currency();
        Money first = firstOf(amount);
        boolean isExact = first.equals(first(currency));
        boolean isFirstWhole = isExact && firstDays() == base(range.from());
        boolean isLastWhole = lastDays() == base(range.until());
        long whole = months() - (isFirstWhole ? 0 : 1) - (isLastWhole ? 0 : 1);
        List<String> parts = new ArrayList<>(3);
        if (!isFirstWhole) {
            parts.add(wording.month(part(wording, firstDays(), range.from()), range.from(), isExact, first));
        }
        if (whole > 0) {
            parts.add(wording.wholeMonths(whole, rounded(exact, 1, 1, currency)));
        }
        if (!isLastWhole) {
            parts.add(wording.month(part(wording, lastDays(), range.until()), range.until(), true, last(currency)));
        }
        return wording.words().roundedByMonth() + String.join(" + ", parts);
    }

    private String part(Wording wording, int used, LocalDate month) {
        return wording.part(service.proration(), used, base(month));
    }

    private Money first(Currency currency) {
        return rounded(exact, firstDays(), base(range.from()), currency);
    }

    /** What is left of an amount for the first month. */
    private Money firstOf(Money amount) {
        Money left = amount.minus(last(amount.currency()));
        for (long i = 0; i < months() - 2; i++) {
            left = left.minus(rounded(exact, 1, 1, amount.currency()));
        }
        return left;
    }

    private Money last(Currency currency) {
        return rounded(exact, lastDays(), base(range.until()), currency);
    }

    /** Policies by month count a month on its first used day: the last month of a line is whole. */
    private int lastDays() {
        return count().isByMonth() ? base(range.until()) : count().days(range.until().withDayOfMonth(1), range.until());
    }

    private int firstDays() {
        int between = 0;
        for (long i = 1; i < months() - 1; i++) {
            between += base(range.from().withDayOfMonth(1).plusMonths(i));
        }
        return days - between - lastDays();
    }

    private int base(LocalDate day) {
        return count().base(day);
    }

    private long months() {
        return ChronoUnit.MONTHS.between(range.from().withDayOfMonth(1), range.until().withDayOfMonth(1)) + 1;
    }

    private DayCount count() {
        return new DayCount(service, range.from(), range.from());
    }

    private static LocalDate endOf(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
