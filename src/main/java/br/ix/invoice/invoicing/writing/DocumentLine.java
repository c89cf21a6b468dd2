package br.ix.invoice.invoicing.writing;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.charge.ServiceDays;
import br.ix.invoice.invoicing.charge.Waived;
import br.ix.invoice.invoicing.late.LateLine;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line to write, with what it is printed with. What charges a subscription has {@code charges} true: its days count as charged from
 * the day on which the document is issued. Other references are null where the line has none; the fields of a charge are explained at
 * {@link ChargeLine}. {@code creditsPosition}: the line of the invoice that a credit note by hand takes back;
 * {@code late}: of what charges that an invoice was paid late. Public for who drafts documents.
 */
public record DocumentLine(boolean charges, @Nullable Long asn, @Nullable Long subscription, @Nullable Long service, String description,
                           @Nullable LocalDate from, @Nullable LocalDate until, int revision, BigDecimal quantity,
                           BigDecimal unitPrice, @Nullable Long price, Discounts discounts, @Nullable Integer days,
                           @Nullable Integer base, Money amount, Money monthBefore, @Nullable Long corrects,
                           @Nullable Integer creditsPosition, @Nullable ServiceDays serviceDays, @Nullable LateLine late) {

    /** A line that has nothing to do with being late. */
    public DocumentLine(boolean charges, @Nullable Long asn, @Nullable Long subscription, @Nullable Long service, String description,
                        @Nullable LocalDate from, @Nullable LocalDate until, int revision, BigDecimal quantity,
                        BigDecimal unitPrice, @Nullable Long price, Discounts discounts, @Nullable Integer days,
                        @Nullable Integer base, Money amount, Money monthBefore, @Nullable Long corrects,
                        @Nullable Integer creditsPosition, @Nullable ServiceDays serviceDays) {
        this(charges, asn, subscription, service, description, from, until, revision, quantity, unitPrice, price, discounts, days, base, amount,
                monthBefore, corrects, creditsPosition, serviceDays, null);
    }

    /** In percent; {@code waived}: what is waived of the rest. */
    public record Discounts(BigDecimal subscription, BigDecimal profile, BigDecimal line, @Nullable Waived waived) {

        public Discounts(BigDecimal subscription, BigDecimal profile, BigDecimal line) {
            this(subscription, profile, line, null);
        }
    }

    /** A line that charges that an invoice was paid late. */
    public static DocumentLine late(LateLine late, String description) {
        Discounts none = new Discounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new DocumentLine(false, null, null, null, description, null, null, 0, BigDecimal.ONE, late.amount().amount(), null, none, null, null,
                late.amount(), Money.zero(late.amount().currency()), null, null, null, late);
    }

    /** A line that charges days of a subscription, or corrects what was charged for them. */
    public static DocumentLine charging(long asn, long subscription, Service service, ChargeLine charge) {
        return new DocumentLine(true, asn, subscription, service.id(), service.name(), charge.from(), charge.until(), charge.revision(),
                charge.quantity(), charge.unitPrice(), charge.price(),
                new Discounts(charge.subscriptionDiscount(), charge.profileDiscount(), BigDecimal.ZERO, charge.waived()), charge.days(), charge.base(),
                charge.amount(), charge.monthBefore(), charge.correctsInvoice(), null, charge.serviceDays());
    }
}
