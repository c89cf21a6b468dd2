package br.ix.invoice.ix;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The number of a bank account (ISO 13616): its remainder by 97, letters read as numbers and the first four at the end, is 1. */
final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}");
    private static final BigInteger CHECKED = BigInteger.valueOf(97);

    private Iban() {
    }

    static boolean isRight(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(CHECKED).equals(BigInteger.ONE);
    }
}
