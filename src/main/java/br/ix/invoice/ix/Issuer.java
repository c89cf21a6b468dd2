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
        if (dueDays != null) {
            return issuedOn.plusDays(dueDays);
        }
        LocalDate due = atDueDay(issuedOn);
        return due.isBefore(issuedOn.plusDays(minDueDays)) ? atDueDay(issuedOn.plusMonths(1)) : due;
    }

    private LocalDate atDueDay(LocalDate month) {
        return month.withDayOfMonth(Math.min(dueDayOfMonth, month.lengthOfMonth()));
    }
}
