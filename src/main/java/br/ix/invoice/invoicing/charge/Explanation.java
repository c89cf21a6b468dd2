package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a line came about, in words and figures, from what is stored of it; with these figures anyone can work out the amount.
 * {@code service}, {@code from} and {@code until} are null for a line by hand, {@code days} and {@code base} for a charge that is made
 * once; {@code corrects} is the number of the document that a difference corrects, null for any other line; {@code waived} what was
 * waived of it, of a difference: of any of its days;
 * {@code serviceDays} when the service began or ended, where its days are charged apart from that. Public for what shows invoices.
 */
public record Explanation(@Nullable Service service, @Nullable LocalDate from, @Nullable LocalDate until, BigDecimal quantity,
                          BigDecimal unitPrice, BigDecimal subscriptionDiscount, BigDecimal profileDiscount, BigDecimal lineDiscount,
                          @Nullable Integer days, @Nullable Integer base, Money monthBefore, Money amount, @Nullable String corrects,
                          @Nullable Waived waived, @Nullable ServiceDays serviceDays) {

    /** The explanation of a line that is not yet stored. */
    public static Explanation of(ChargeLine line, Service service, @Nullable String corrects) {
        return new Explanation(service, line.from(), line.until(), line.quantity(), line.unitPrice(), line.subscriptionDiscount(),
                line.profileDiscount(), BigDecimal.ZERO, line.days(), line.base(), line.monthBefore(), line.amount(), corrects, line.waived(),
                line.serviceDays());
    }

    /** The sentence of a line that takes back a line of the invoice with a number, whole or in part. */
    public static String ofCredit(int position, String invoice, Money amount, Locale language) {
        Wording wording = Wording.in(language, amount.currency());
        return wording.words().credit().formatted(position, invoice) + " = " + wording.money(amount);
    }

    /** The sentence in Portuguese, or in English for every other language. */
    public String in(Locale language) {
        Wording wording = Wording.in(language, amount.currency());
        return amountIn(wording) + (serviceDays == null ? "" : wording.serviceDays(serviceDays));
    }

    private String amountIn(Wording wording) {
        if (corrects != null) {
            return rated(wording, amount.plus(monthBefore))
                    + wording.words().lessCharged().formatted(wording.money(monthBefore), corrects) + " = " + wording.money(amount);
        }
        return isOnRunningTotal() ? onRunningTotal(wording) : rated(wording, amount);
    }

    /** What the days cost, by the formula where it is one formula, or month by month. */
    private String rated(Wording wording, Money result) {
        MonthParts months = months();
        if (corrects != null && result.isZero() && Integer.valueOf(0).equals(days)) {
            return wording.words().nothingOwed().formatted(wording.money(result));
        }
        if (months == null && formula().equals(result)) {
            return parts(wording) + wording.words().rounded() + " = " + wording.money(result);
        }
        if (months != null && (corrects == null ? months.addUpOnTotalTo(result) : months.addUpTo(result))) {
            return price(wording) + months.in(wording, result) + " = " + wording.money(result);
        }
        return waived == null ? wording.words().rerated().formatted(wording.money(result))
                : wording.words().reratedWaived().formatted(waived.reason(), wording.money(result));
    }

    private String onRunningTotal(Wording wording) {
        return parts(wording) + wording.words().runningTotal().formatted(wording.money(amount.plus(monthBefore)), wording.money(monthBefore))
                + " = " + wording.money(amount);
    }

    private String parts(Wording wording) {
        return days == null || base == null || service == null ? price(wording)
                : wording.part(service.proration(), days, base) + " × " + price(wording);
    }

    private String price(Wording wording) {
        return wording.number(quantity) + " × " + wording.price(unitPrice)
                + discount(wording, wording.words().lessOfSubscription(), subscriptionDiscount)
                + discount(wording, wording.words().lessOfProfile(), profileDiscount)
                + discount(wording, wording.words().lessOfLine(), lineDiscount)
                + (waived == null ? "" : wording.words().lessWaived().formatted(wording.number(waived.percent()), waived.reason()));
    }

    private static String discount(Wording wording, String words, BigDecimal percent) {
        return percent.signum() == 0 ? "" : words.formatted(wording.number(percent));
    }

    /** The months of a line that has several, each rounded by itself; null where all is one formula. */
    private @Nullable MonthParts months() {
        boolean isOne = service == null || from == null || until == null || days == null || service.pricePer() == PricePer.INTERVAL
                || from.withDayOfMonth(1).equals(until.withDayOfMonth(1));
        return isOne ? null : new MonthParts(service, new Days(from, until), days, exact());
    }

    /**
     * A part of the same month was charged before this line: it brings the rounded total from there to its new value, which
     * differs from the line's own formula by one unit of the currency at most.
     */
    private boolean isOnRunningTotal() {
        boolean isApart = !monthBefore.isZero() || !formula().equals(amount);
        return isApart && months() == null
                && MonthParts.isWithinUnit(exact(), days == null ? 1 : days, days == null || base == null ? 1 : base, amount);
    }

    private Money formula() {
        return days == null || base == null ? Money.rounded(exact(), amount.currency(), RoundingMode.HALF_UP)
                : MonthParts.rounded(exact(), days, base, amount.currency());
    }

    /** Quantity at the unit price, less the discounts and what is waived, without rounding. */
    private BigDecimal exact() {
        BigDecimal charged = new Rate(quantity, unitPrice, null, subscriptionDiscount, profileDiscount, waived).exact();
        return new Rate(BigDecimal.ONE, charged, null, lineDiscount, BigDecimal.ZERO, null).exact();
    }
}
