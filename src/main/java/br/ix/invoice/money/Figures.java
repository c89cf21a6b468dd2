package br.ix.invoice.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers as people of a language read them: {@code 1.234,56} in Portuguese, {@code 1,234.56} in every other. The signs are
 * written here and not asked of the JDK, so that a document looks the same on every JDK. Nothing is rounded: a number shows
 * all the decimals that it has.
 */
public final class Figures {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final DecimalFormatSymbols symbols;

    private Figures(char group, char point) {
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(point);
        symbols.setMinusSign('-');
    }

    public static Figures in(Locale language) {
        return language.getLanguage().equals("pt") ? new Figures('.', ',') : new Figures(',', '.');
    }

    /** The amount with its currency before it: {@code R$ 1.234,56}, {@code EUR 1,234.56}; at least the decimals of the currency. */
    public String money(BigDecimal amount, Currency currency) {
        return sign(currency) + NO_BREAK_SPACE + amount(amount, currency);
    }

    /** The amount alone, with at least the decimals of its currency (a unit price may have more). */
    public String amount(BigDecimal amount, Currency currency) {
        int places = Math.max(currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
        return format(amount, places);
    }

    /** A quantity, a percentage, a count: without trailing zeros. */
    public String number(BigDecimal number) {
        return format(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    private String format(BigDecimal number, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }

    private static String sign(Currency currency) {
        return currency.getCurrencyCode().equals("BRL") ? "R$" : currency.getCurrencyCode();
    }
}
