package br.ix.invoice.participant.register;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The Brazilian tax ids in their canonical form (no mask, capitals) with their check digits: CPF, and CNPJ in the old form and
 * the alphanumeric one of July 2026 (Instrução Normativa RFB 2.229/2024: a character counts as its ASCII code less 48).
 */
final class TaxId {

    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern CPF = Pattern.compile("[0-9]{11}");
    private static final Pattern ALL_EQUAL = Pattern.compile("(.)\\1*");
    private static final Pattern MASK = Pattern.compile("[./\\-\\s]");

    private TaxId() {
    }

    /** Without mask, in capitals. */
    static String canonical(String taxId) {
        return MASK.matcher(taxId).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether a canonical text is a CNPJ with right digits. */
    static boolean isCnpj(String taxId) {
        return CNPJ.matcher(taxId).matches() && !ALL_EQUAL.matcher(taxId).matches()
                && digit(taxId, 12, 9) == taxId.charAt(12) && digit(taxId, 13, 9) == taxId.charAt(13);
    }

    /** Whether a canonical text is a CPF with right digits. */
    static boolean isCpf(String taxId) {
        return CPF.matcher(taxId).matches() && !ALL_EQUAL.matcher(taxId).matches()
                && digit(taxId, 9, 11) == taxId.charAt(9) && digit(taxId, 10, 11) == taxId.charAt(10);
    }

    /** What a tax id is by its form, where an input does not say. */
    static String typeOf(String taxId) {
        int length = canonical(taxId).length();
        return length == 14 ? "CNPJ" : length == 11 ? "CPF" : "OTHER";
    }

    /** The check digit of the first characters, modulo 11; weights rise from 2 at the right to the last and begin anew. */
    private static char digit(String taxId, int length, int lastWeight) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int fromRight = length - 1 - i;
            sum += (taxId.charAt(i) - '0') * (2 + fromRight % (lastWeight - 1));
        }
        int rest = sum % 11;
        return (char) ('0' + (rest < 2 ? 0 : 11 - rest));
    }
}
