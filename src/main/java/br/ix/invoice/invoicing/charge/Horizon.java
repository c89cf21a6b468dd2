package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.Timing;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How far is charged. The run of a {@code period} closes it for services in arrears (an interval when its last month closes;
 * intervals count from January) and opens the next month for services in advance (through the end of the interval that contains it).
 * With a {@code day}, everything is charged through that day, whatever its timing. {@code catchUpMonths}: how many months before the
 * period may still be charged or credited. Public for the run and invoices on request, which choose it.
 */
public record Horizon(YearMonth period, int catchUpMonths, @Nullable LocalDate day) {

    /** The horizon of a run. */
    public Horizon(YearMonth period, int catchUpMonths) {
        this(period, catchUpMonths, null);
    }

    /** The horizon of an invoice on request: through a day; {@code period}, the month of its issue, bounds the catching up. */
    public static Horizon through(LocalDate day, YearMonth period, int catchUpMonths) {
        return new Horizon(period, catchUpMonths, day);
    }

    /**
     * The last day that is due for a service. The timing of an interval is that of its first day: before one that is opened, all others
     * are closed, so no day is missed when the timing changes. A charge that is made once has no interval.
     */
    public LocalDate end(Service service) {
        if (day != null) {
            return day;
        }
        int months = service.recurring() ? service.intervalMonths() : 1;
        YearMonth opened = endOfInterval(period.plusMonths(1), months);
        boolean inAdvance = service.timingOn(opened.minusMonths(months - 1L).atDay(1)) == Timing.ADVANCE;
        YearMonth last = inAdvance ? opened : period.minusMonths(period.getMonthValue() % months);
        return last.atEndOfMonth();
    }

    /** The first day that may still be charged or credited. */
    LocalDate catchUpLimit() {
        return period.minusMonths(catchUpMonths).atDay(1);
    }

    private static YearMonth endOfInterval(YearMonth month, int months) {
        return month.plusMonths(months - 1L - (month.getMonthValue() - 1) % months);
    }
}
