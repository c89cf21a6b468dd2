package br.ix.invoice.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient: what is added here loses no digit, and is rounded when it is asked for. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Fraction plus(Fraction other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction percent(BigDecimal rate) {
        return new Fraction(numerator.multiply(rate), denominator.multiply(HUNDRED));
    }

    /** The amount of which {@code percent} of the whole is this. */
    Fraction ofPercent(BigDecimal percent) {
        return percent.compareTo(HUNDRED) == 0 ? this : new Fraction(numerator.multiply(HUNDRED), denominator.multiply(percent));
    }

    BigDecimal rounded(int decimals, RoundingMode rule) {
        return numerator.divide(denominator, decimals, rule);
    }
}
