package br.ix.invoice.remittance.cnab;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record of 240 columns as it is written, blank where nothing is; columns are counted from 1, as the manuals do. */
final class FixedLine {

    private static final int WIDTH = 240;
    private static final Pattern UNKNOWN = Pattern.compile("[^ -~]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu");

    private final char[] columns = new char[WIDTH];

    FixedLine() {
        Arrays.fill(columns, ' ');
    }

    /** Text as it is, from a column on; one that has no room is a broken program. */
    FixedLine put(int from, String text) {
        text.getChars(0, text.length(), columns, from - 1);
        return this;
    }

    /** A text in capitals without accents, cut where it has no room. */
    FixedLine words(int from, int until, @Nullable String text) {
        String plain = plain(text == null ? "" : text);
        return put(from, plain.substring(0, Math.min(plain.length(), until - from + 1)));
    }

    /** A number or document, right-aligned and filled with zeros. */
    FixedLine digits(int from, int until, String digits) {
        return put(from, "0".repeat(Math.max(0, until - from + 1 - digits.length())) + digits);
    }

    FixedLine number(int from, int until, long number) {
        return digits(from, until, Long.toString(number));
    }

    /** The last two digits are cents. */
    FixedLine money(int from, int until, BigDecimal amount) {
        return digits(from, until, amount.movePointRight(2).toBigIntegerExact().toString());
    }

    /** Zeros are no day. */
    FixedLine day(int from, @Nullable LocalDate day) {
        return put(from, day == null ? "00000000" : DAY.format(day));
    }

    static String plain(String text) {
        return UNKNOWN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")).replaceAll(" ").toUpperCase(Locale.ROOT).strip();
    }

    @Override
    public String toString() {
        return new String(columns) + "\r\n";
    }
}
