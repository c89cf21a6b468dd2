package br.ix.invoice.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency, always at the exact number of decimals of that currency (2 for BRL, 0 for JPY, 3 for KWD).
 * Operations that could lose a digit do not exist here: what needs rounding is computed on {@link BigDecimal} and enters by
 * {@link #rounded}, where the rule is named.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (amount.scale() != currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("Amount %s has %d decimals, %s has %d"
                    .formatted(amount, amount.scale(), currency, currency.getDefaultFractionDigits()));
        }
    }

    /** The amount as written, for example {@code "690.00"}; more decimals than the currency has are refused. */
    public static Money of(String amount, String currency) {
        return exactly(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The amount without loss: trailing zeros are added or removed, anything else is an {@link ArithmeticException}. */
    public static Money exactly(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    }

    /** The amount rounded to the currency by the named rule; HALF_UP rounds away from zero, so a credit mirrors its debit. */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rule) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), rule), currency);
    }

    public static Money zero(Currency currency) {
        return exactly(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The amount as the API writes it: plain decimal, no exponent, no currency. */
    public String plain() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return currency + " " + plain();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(this, other);
        }
        return other;
    }
}
