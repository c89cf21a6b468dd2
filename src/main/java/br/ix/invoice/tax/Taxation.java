package br.ix.invoice.tax;

import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Taxes.Amount;
import br.ix.invoice.tax.Taxes.Taxable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes the taxes of a document. Lines under the same rules are added first. Of their sum P the net is N = P ÷ (1 + inclusive
 * rates), and the price G = N ÷ (1 − gross-up rates); inclusive taxes are taken of N, all others of G. What the lines of a rate come to
 * stays an exact fraction until it is rounded once.
 */
final class Taxation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What has to be the same for taxes to be one row of a document. */
    private record Rate(TaxRule.Kind kind, String code, BigDecimal percent, @Nullable String reason, @Nullable BigDecimal minimum) {

        private static final Comparator<Rate> ORDER = Comparator.comparing(Rate::kind).thenComparing(Rate::code)
                .thenComparing(Rate::percent).thenComparing(Rate::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Rate::minimum, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Rate of(TaxRule rule) {
            return new Rate(rule.kind(), rule.code(), rule.ratePercent(), rule.exemptionReason(), rule.minimumAmount());
        }
    }

    /** What comes together for a rate. */
    private record Sum(String name, Fraction base) {
    }

    /** A tax, and the least that is withheld of it. */
    private record Found(Amount tax, @Nullable BigDecimal minimum) {

        boolean isTooLittle() {
            return minimum != null && tax.amount().amount().abs().compareTo(minimum) < 0;
        }
    }

    private final Currency currency;
    private final Map<Rate, Sum> sums = new TreeMap<>(Rate.ORDER);

    Taxation(Currency currency) {
        this.currency = currency;
    }

    Taxes of(List<Taxable> lines) {
        Money sum = Money.zero(currency);
        Map<List<TaxRule>, Money> byRules = new LinkedHashMap<>();
        for (Taxable line : lines) {
            sum = sum.plus(line.amount());
            byRules.merge(line.rules(), line.amount(), Money::plus);
        }
        byRules.forEach((rules, amount) -> add(rules, amount.amount()));
        return sums(sum, sums.entrySet().stream().map(entry -> amount(entry.getKey(), entry.getValue()))
                .filter(tax -> !tax.isTooLittle()).map(Found::tax).toList());
    }

    /** What stands less what is left of it; a minimum was met or missed by the document as a whole. */
    Taxes takenBack(List<Amount> standing, List<Taxable> remaining, Money credit) {
        Map<List<TaxRule>, Money> byRules = new LinkedHashMap<>();
        remaining.forEach(line -> byRules.merge(line.rules(), line.amount(), Money::plus));
        byRules.forEach((rules, amount) -> add(rules, amount.amount()));
        List<Amount> left = sums.entrySet().stream().map(entry -> amount(entry.getKey(), entry.getValue()).tax()).toList();
        return sums(credit, standing.stream().map(before -> taken(before, left))
                .filter(tax -> !tax.base().isZero() || !tax.amount().isZero()).toList());
    }

    private Amount taken(Amount before, List<Amount> left) {
        Money base = before.base().negated();
        Money amount = before.amount().negated();
        for (Amount after : left) {
            if (after.isOfSameRate(before)) {
                base = base.plus(after.base());
                amount = amount.plus(after.amount());
            }
        }
        return before.at(base, amount);
    }

    private void add(List<TaxRule> rules, BigDecimal price) {
        Fraction net = new Fraction(price, BigDecimal.ONE).ofPercent(HUNDRED.add(rates(rules, TaxRule.Kind.INCLUSIVE)));
        Fraction gross = net.ofPercent(HUNDRED.subtract(rates(rules, TaxRule.Kind.GROSS_UP)));
        for (TaxRule rule : rules) {
            Fraction base = rule.kind() == TaxRule.Kind.INCLUSIVE ? net : gross;
            sums.merge(Rate.of(rule), new Sum(rule.name(), base),
                    (there, added) -> new Sum(there.name(), there.base().plus(added.base())));
        }
    }

    private static BigDecimal rates(List<TaxRule> rules, TaxRule.Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).map(TaxRule::ratePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Taxes sums(Money lines, List<Amount> amounts) {
        Money contained = Money.zero(currency);
        Money charged = Money.zero(currency);
        Money withheld = Money.zero(currency);
        for (Amount tax : amounts) {
            switch (tax.kind()) {
                case INCLUSIVE -> contained = contained.plus(tax.amount());
                case EXCLUSIVE, GROSS_UP -> charged = charged.plus(tax.amount());
                case WITHHELD -> withheld = withheld.plus(tax.amount());
                case EXEMPT -> { }
            }
        }
        return new Taxes(lines.minus(contained), contained.plus(charged), withheld, amounts);
    }

    /** A base that contains its tax is what the rounded tax leaves of it: a tie goes the other way there. */
    private Found amount(Rate rate, Sum sum) {
        RoundingMode ofBase = rate.kind() == TaxRule.Kind.INCLUSIVE ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        BigDecimal percent = rate.kind() == TaxRule.Kind.EXEMPT ? BigDecimal.ZERO : rate.percent();
        return new Found(new Amount(rate.code(), sum.name(), rate.kind(), percent, rounded(sum.base(), ofBase),
                rounded(sum.base().percent(percent), RoundingMode.HALF_UP), rate.reason()), rate.minimum());
    }

    private Money rounded(Fraction amount, RoundingMode rule) {
        return new Money(amount.rounded(currency.getDefaultFractionDigits(), rule), currency);
    }
}
