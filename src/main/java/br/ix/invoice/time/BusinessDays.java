package br.ix.invoice.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which days banks work: not at the weekend, not on days of the year, not on days counted from Easter Sunday, not on single days.
 * Pure; the days of the calendars come from data files ({@link HolidayFiles}).
 */
public record BusinessDays(Set<DayOfWeek> weekend, Set<Yearly> yearly, Set<Integer> fromEaster, Set<LocalDate> single) {

    /** Every day of the week from Monday to Friday is one. */
    public static final BusinessDays WEEKDAYS = new BusinessDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of(), Set.of());

    private static final int LONGEST_REST = 366;

    /** A day of each year from {@code since} to {@code until}, both included. */
    public record Yearly(MonthDay day, int since, int until) {

        boolean is(LocalDate asked) {
            return MonthDay.from(asked).equals(day) && asked.getYear() >= since && asked.getYear() <= until;
        }
    }

    public BusinessDays {
        weekend = Set.copyOf(weekend);
        yearly = Set.copyOf(yearly);
        fromEaster = Set.copyOf(fromEaster);
        single = Set.copyOf(single);
    }

    public boolean isOpen(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** Whether the banks are closed on a day that is none of the weekend's, or would be. */
    public boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return single.contains(day) || yearly.stream().anyMatch(one -> one.is(day)) || fromEaster.stream().anyMatch(days -> easter.plusDays(days).equals(day));
    }

    /** The day itself where it is a business day, else the next one. */
    public LocalDate sameOrNext(LocalDate day) {
        return Stream.iterate(day, one -> one.plusDays(1)).limit(LONGEST_REST).filter(this::isOpen).findFirst().orElse(day);
    }

    /** These and those of another calendar together: open only where both are. */
    public BusinessDays and(BusinessDays other) {
        return new BusinessDays(both(weekend, other.weekend), both(yearly, other.yearly), both(fromEaster, other.fromEaster), both(single, other.single));
    }

    /** Easter Sunday of a year of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
