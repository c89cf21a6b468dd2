package br.ix.invoice.ix;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who issues the invoices of one or more exchanges. Exactly one of {@code dueDayOfMonth} (with {@code minDueDays}: nearer than
 * that, it is the next month's day) and {@code dueDays} (days after the day of issue) is set.
 * {@code catchUpMonths}: how many months before a run's period may still be caught up with.
 */
public record Issuer(long id, String code, String legalName, @Nullable String taxId, @Nullable String address,
                     String seriesPrefix, @Nullable Integer dueDayOfMonth, int minDueDays, @Nullable Integer dueDays,
                     boolean issuesZeroInvoices, int catchUpMonths) {

    /** The day on which an invoice is due that is issued on a day. */
    public LocalDate dueOn(LocalDate issuedOn) {
        return dueDays != null ? issuedOn.plusDays(dueDays) : dueOn(issuedOn, dueDayOfMonth);
    }

    /** The same for a payer with a due day of the month of its own. */
    public LocalDate dueOn(LocalDate issuedOn, int dayOfMonth) {
        LocalDate due = atDay(issuedOn, dayOfMonth);
        return due.isBefore(issuedOn.plusDays(minDueDays)) ? atDay(issuedOn.plusMonths(1), dayOfMonth) : due;
    }

    private static LocalDate atDay(LocalDate month, int dayOfMonth) {
        return month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
