package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import java.time.LocalDate;

/**
 * How many days of which base a policy counts. Amounts are rounded on the running total of a unit: a calendar month, or the whole
 * interval where the price is that of an interval. Policies by month count a month as 30 days that all fall on its first used day:
 * 30 for a whole month, 15 for half, 0 for none.
 */
final class DayCount {

    private static final int MONTH = 30;
    private static final int HALF_A_MONTH = 15;

    private final Proration proration;
    private final int interval;
    private final int unitMonths;
    private final LocalDate startsOn;
    private final LocalDate firstOwed;

    DayCount(Service service, LocalDate startsOn, LocalDate firstOwed) {
        this.proration = service.proration();
        this.interval = service.intervalMonths();
        this.unitMonths = service.pricePer() == PricePer.INTERVAL ? interval : 1;
        this.startsOn = startsOn;
        this.firstOwed = firstOwed;
    }

    boolean isByMonth() {
        return proration != Proration.DAILY_ACTUAL && proration != Proration.DAILY_30;
    }

    /** The days that count from one day to another, both included. */
    int days(LocalDate from, LocalDate until) {
        return switch (proration) {
            case DAILY_ACTUAL -> (int) (until.toEpochDay() - from.toEpochDay() + 1);
            case DAILY_30 -> thirtyDayNumber(until.plusDays(1)) - thirtyDayNumber(from);
            default -> daysByMonth(from, until);
        };
    }

    /** The days of the whole unit that contains the day. */
    int base(LocalDate day) {
        if (proration != Proration.DAILY_ACTUAL) {
            return MONTH * unitMonths;
        }
        return unitMonths == 1 ? day.lengthOfMonth()
                : (int) (unitEnd(day).toEpochDay() - start(day, unitMonths).toEpochDay() + 1);
    }

    /** The days of all units that the days touch. */
    int bases(LocalDate from, LocalDate until) {
        int sum = 0;
        for (LocalDate day = from; !day.isAfter(until); day = unitEnd(day).plusDays(1)) {
            sum += base(day);
        }
        return sum;
    }

    LocalDate unitEnd(LocalDate day) {
        return end(day, unitMonths);
    }

    LocalDate intervalStart(LocalDate day) {
        return start(day, interval);
    }

    LocalDate intervalEnd(LocalDate day) {
        return end(day, interval);
    }

    LocalDate firstUsedInMonthOf(LocalDate day) {
        return Days.later(firstOwed, day.withDayOfMonth(1));
    }

    LocalDate firstOwedInIntervalOf(LocalDate day) {
        return Days.later(firstOwed, start(day, interval));
    }

    /** The first day of the interval of so many months that contains the day; intervals count from January. */
    static LocalDate start(LocalDate day, int months) {
        int month = day.getMonthValue();
        return LocalDate.of(day.getYear(), month - (month - 1) % months, 1);
    }

    private static LocalDate end(LocalDate day, int months) {
        LocalDate last = months == 1 ? day : start(day, months).plusMonths(months - 1L);
        return last.withDayOfMonth(last.lengthOfMonth());
    }

    /** 30E/360: each month has 30 days, the 31st is the 30th. */
    private static int thirtyDayNumber(LocalDate day) {
        return 360 * day.getYear() + 30 * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
    }

    private int daysByMonth(LocalDate from, LocalDate until) {
        int sum = 0;
        for (LocalDate day = from; !day.isAfter(until); day = day.withDayOfMonth(1).plusMonths(1)) {
            LocalDate used = firstUsedInMonthOf(day);
            sum += used.isBefore(day) || used.isAfter(until) ? 0 : daysOfMonth(used);
        }
        return sum;
    }

    private int daysOfMonth(LocalDate used) {
        boolean first = used.getMonthValue() == startsOn.getMonthValue() && used.getYear() == startsOn.getYear();
        if (!first || proration == Proration.FULL_PERIOD) {
            return MONTH;
        }
        if (proration == Proration.HALF_PERIOD) {
            return startsOn.getDayOfMonth() <= HALF_A_MONTH ? MONTH : HALF_A_MONTH;
        }
        return startsOn.getDayOfMonth() == 1 ? MONTH : 0;
    }
}
