package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line to write. {@code price}: key of the price entry, null for an agreed price. Discounts in percent. {@code days} of
 * {@code base}: the part of the month (of several: of all that the line touches), null for a one-off charge. {@code monthBefore}: what
 * was charged in the month before this line, already rounded: the line brings the running total of the month from there to its new
 * value. {@code payer}: on whose document it stands. A line that corrects what was charged has the document of the latest live line in {@code correctsInvoice}; its days
 * and base are those of the new rating, and {@code waived} is what was waived of any of its days. Public for what writes lines.
 */
public record ChargeLine(LocalDate from, LocalDate until, BigDecimal quantity, BigDecimal unitPrice, @Nullable Long price,
                         BigDecimal subscriptionDiscount, BigDecimal profileDiscount, @Nullable Integer days, @Nullable Integer base,
                         Money amount, int revision, @Nullable Long correctsInvoice, Money monthBefore, Payer payer, @Nullable Waived waived,
                         @Nullable ServiceDays serviceDays) {

    ChargeLine correcting(@Nullable Long invoice, int revision) {
        return new ChargeLine(from, until, quantity, unitPrice, price, subscriptionDiscount, profileDiscount, days, base, amount,
                revision, invoice, monthBefore, payer, waived, serviceDays);
    }

    ChargeLine billedTo(Payer payer) {
        return new ChargeLine(from, until, quantity, unitPrice, price, subscriptionDiscount, profileDiscount, days, base, amount,
                revision, correctsInvoice, monthBefore, payer, waived, serviceDays);
    }

    ChargeLine apartFrom(@Nullable ServiceDays days) {
        return days == null ? this : new ChargeLine(from, until, quantity, unitPrice, price, subscriptionDiscount, profileDiscount,
                this.days, base, amount, revision, correctsInvoice, monthBefore, payer, waived, days);
    }
}
