package br.ix.invoice.boleto;

import org.jspecify.annotations.Nullable;

/** Numbers as banks write them: digits, filled with zeros on the left. */
final class Digits {

    private Digits() {
    }

    static String padded(@Nullable String digits, int length) {
        String text = digits == null ? "" : digits;
        if (text.length() > length) {
            throw new IllegalArgumentException("'%s' has more than %d digits".formatted(text, length));
        }
        return "0".repeat(length - text.length()) + text;
    }

    static String padded(long number, int length) {
        return padded(Long.toString(number), length);
    }
}
