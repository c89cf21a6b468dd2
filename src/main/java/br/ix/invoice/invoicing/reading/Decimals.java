package br.ix.invoice.invoicing.reading;

import java.math.BigDecimal;
import java.util.Currency;

/** Decimals as the API writes them: plain, without an exponent, and never with a digit less than they have. */
final class Decimals {

    private Decimals() {
    }

    /** A quantity or percentage without trailing zeros. */
    static String number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A unit price with at least the decimals of its currency. */
    static String price(BigDecimal price, Currency currency) {
        BigDecimal stripped = price.stripTrailingZeros();
        int least = currency.getDefaultFractionDigits();
        return (stripped.scale() < least ? stripped.setScale(least) : stripped).toPlainString();
    }
}
