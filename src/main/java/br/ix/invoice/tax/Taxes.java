package br.ix.invoice.tax;

import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The taxes of one document. {@code subtotal} is what it charges without taxes (its lines less what taxes they contain),
 * {@code taxTotal} the taxes that it charges, {@code withheldTotal} those that the payer keeps back. {@code amounts} has one entry for
 * each rate, exemptions (amount 0) and withheld ones among them.
 */
public record Taxes(Money subtotal, Money taxTotal, Money withheldTotal, List<Amount> amounts) {

    public Taxes {
        amounts = List.copyOf(amounts);
    }

    /** A tax at one rate: {@code base} is what the rate is taken of, {@code reason} why nothing is charged (exempt). */
    public record Amount(String code, String name, TaxRule.Kind kind, BigDecimal ratePercent, Money base, Money amount,
                         @Nullable String reason) {

        /** Whether both are of one tax at one rate, as rows of documents that belong together. */
        boolean isOfSameRate(Amount other) {
            return code.equals(other.code) && kind == other.kind && ratePercent.compareTo(other.ratePercent) == 0
                    && Objects.equals(reason, other.reason);
        }

        /** This one at other figures. */
        public Amount at(Money newBase, Money newAmount) {
            return new Amount(code, name, kind, ratePercent, newBase, newAmount, reason);
        }
    }

    /** What a line charges and the rules that count for it. */
    public record Taxable(Money amount, List<TaxRule> rules) {
    }

    /** A document on which no tax is. */
    public static Taxes none(Money lines) {
        return new Taxes(lines, Money.zero(lines.currency()), Money.zero(lines.currency()), List.of());
    }

    /**
     * The taxes of lines in one currency: each rate is computed on the exact sum of the lines that it counts for and rounded once,
     * HALF_UP, to the decimals of the currency (EN 16931).
     */
    public static Taxes on(Currency currency, List<Taxable> lines) {
        return new Taxation(currency).of(lines);
    }

    /**
     * What a credit takes back of the taxes that still stand on a document. {@code remaining}: its lines less what was taken back of them,
     * this credit included; {@code credit}: what it takes back of the lines (negative). The tax that is left is that of what is left, so
     * parts come to the whole, and the whole mirrors the document, to the cent.
     */
    public static Taxes takenBack(List<Amount> standing, List<Taxable> remaining, Money credit) {
        return new Taxation(credit.currency()).takenBack(standing, remaining, credit);
    }

    public Money total() {
        return subtotal.plus(taxTotal);
    }

    /** What is to be paid: the total less what is withheld. */
    public Money payable() {
        return total().minus(withheldTotal);
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }
}
