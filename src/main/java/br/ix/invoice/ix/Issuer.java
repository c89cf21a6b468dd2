package br.ix.invoice.ix;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.pix.PixReceiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who issues the invoices of one or more exchanges. Exactly one of {@code dueDayOfMonth} (with {@code minDueDays}: nearer than
 * that, it is the next month's day) and {@code dueDays} (days after the day of issue) is set.
 * {@code catchUpMonths}: how many months before a run's period may still be caught up with. {@code requiresPurchaseOrder}: its invoices need
 * the customer's purchase order, unless a billing account says otherwise. {@code requiresSignedContract}: who has no valid contract that is
 * signed is not billed. {@code boleto} and {@code pix}: under which agreement its boletos are issued and where it is paid by PIX; without
 * faults. {@code eInvoice}: who it is in its e-invoices; null: it does not ask for them.
 */
public record Issuer(long id, String code, String legalName, @Nullable String taxId, @Nullable String address,
                     String seriesPrefix, @Nullable Integer dueDayOfMonth, int minDueDays, @Nullable Integer dueDays,
                     boolean issuesZeroInvoices, int catchUpMonths, Bounds bounds, boolean requiresPurchaseOrder,
                     boolean requiresSignedContract, @Nullable Agreement boleto, @Nullable PixReceiver pix,
                     @Nullable ElectronicSeller eInvoice) {

    /** Who an issuer is, as text; what is null stays as it is. */
    public record Identity(String code, @Nullable String legalName, @Nullable String taxId, @Nullable String address) {
    }

    /** The bounds and whether a purchase order is required, as text; what is null goes back to its default. */
    public record Limits(@Nullable String timesPrevious, @Nullable String floor, @Nullable String lines, @Nullable String requirePurchaseOrder) {
    }

    /**
     * What a run bills without a person looking at it: a total of at most so many times that of the month before (totals up to the floor,
     * in the currency of the exchange, are never too much), and at most so many lines; null: any.
     */
    public record Bounds(@Nullable BigDecimal timesPrevious, BigDecimal floor, @Nullable Integer lines) {

        /** The floor where none is given. */
        public static final BigDecimal FLOOR = BigDecimal.valueOf(100);
    }

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
