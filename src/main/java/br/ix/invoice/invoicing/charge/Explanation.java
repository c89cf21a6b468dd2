package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Figures;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a line came about, in words and figures, from what is stored of it. {@code from} and {@code until} are null for a line by hand,
 * {@code days} and {@code base} for a charge that is made once; {@code corrects} is the number of the document that a difference
 * corrects, null for any other line. Public for what shows invoices.
 */
public record Explanation(@Nullable LocalDate from, @Nullable LocalDate until, BigDecimal quantity, BigDecimal unitPrice,
                          BigDecimal subscriptionDiscount, BigDecimal profileDiscount, BigDecimal lineDiscount,
                          @Nullable Integer days, @Nullable Integer base, Money monthBefore, Money amount,
                          @Nullable String corrects) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The explanation of a line that is not yet stored. */
    public static Explanation of(ChargeLine line, @Nullable String corrects) {
        return new Explanation(line.from(), line.until(), line.quantity(), line.unitPrice(), line.subscriptionDiscount(),
                line.profileDiscount(), BigDecimal.ZERO, line.days(), line.base(), line.monthBefore(), line.amount(), corrects);
    }

    /** The sentence in Portuguese, or in English for every other language. */
    public String in(Locale language) {
        ExplanationWords words = ExplanationWords.in(language);
        Figures figures = Figures.in(language);
        if (corrects != null) {
            return rerated(words, figures) + words.lessCharged().formatted(money(figures, monthBefore), corrects)
                    + " = " + money(figures, amount);
        }
        return formula(words, figures) + rounding(words, figures) + " = " + money(figures, amount);
    }

    /** What the days of the line cost now; by the formula where it is one formula. */
    private String rerated(ExplanationWords words, Figures figures) {
        Money now = amount.plus(monthBefore);
        return isOneFormula(now.amount(), BigDecimal.ZERO)
                ? formula(words, figures) + words.rounded() + " = " + money(figures, now)
                : words.rerated().formatted(money(figures, now));
    }

    private String formula(ExplanationWords words, Figures figures) {
        StringBuilder sentence = new StringBuilder();
        if (days != null && base != null) {
            sentence.append(words.days().formatted(days, base))
                    .append(isSumOfMonths() ? words.inMonths().formatted(months()) : "").append(" × ");
        }
        sentence.append(figures.number(quantity)).append(" × ").append(amount.currency()).append(' ')
                .append(figures.amount(unitPrice, amount.currency()));
        appendDiscount(sentence, figures, words.lessOfSubscription(), subscriptionDiscount);
        appendDiscount(sentence, figures, words.lessOfProfile(), profileDiscount);
        appendDiscount(sentence, figures, words.lessOfLine(), lineDiscount);
        return sentence.toString();
    }

    private String rounding(ExplanationWords words, Figures figures) {
        if (isSumOfMonths()) {
            return words.roundedByMonth();
        }
        return monthBefore.isZero() ? words.rounded() : words.roundedOnTotal().formatted(money(figures, monthBefore));
    }

    /** Several months at the price of a month: the amount is not days of the base, but the sum of the months. */
    private boolean isSumOfMonths() {
        return corrects == null && months() > 1 && !isOneFormula(amount.amount(), BigDecimal.ONE.movePointLeft(amount.amount().scale()));
    }

    private long months() {
        return from == null || until == null ? 1 : ChronoUnit.MONTHS.between(from.withDayOfMonth(1), until.withDayOfMonth(1)) + 1;
    }

    private boolean isOneFormula(BigDecimal result, BigDecimal tolerance) {
        BigDecimal whole = less(lineDiscount, less(profileDiscount, less(subscriptionDiscount, quantity.multiply(unitPrice))));
        BigDecimal part = days == null || base == null ? whole.setScale(result.scale(), RoundingMode.HALF_UP)
                : whole.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(base), result.scale(), RoundingMode.HALF_UP);
        return part.subtract(result).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal less(BigDecimal percent, BigDecimal cost) {
        return cost.multiply(HUNDRED.subtract(percent)).movePointLeft(2);
    }

    private static void appendDiscount(StringBuilder sentence, Figures figures, String words, BigDecimal percent) {
        if (percent.signum() != 0) {
            sentence.append(words.formatted(figures.number(percent)));
        }
    }

    private static String money(Figures figures, Money money) {
        return money.currency() + " " + figures.amount(money.amount(), money.currency());
    }
}
