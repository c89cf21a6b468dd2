package br.ix.invoice.rest.export;

import java.util.regex.Pattern;

/**
 * Texts as cells of a file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it; a plain number, also a negative one, is
 * left as it is. Public: whatever writes a table writes its cells so.
 */
public final class CsvText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** A semicolon, too: where the decimal sign is a comma, spreadsheets part cells by it. */
    private static final String QUOTED_FOR = ",;\"\r\n\t";

    private CsvText() {
    }

    /** The text as a cell, in quotes where it needs them. */
    public static String cell(String text) {
        String safe = safe(text);
        return safe.chars().anyMatch(letter -> QUOTED_FOR.indexOf(letter) >= 0) ? quoted(safe) : safe;
    }

    /** The text as a cell in quotes. */
    public static String quotedCell(String text) {
        return quoted(safe(text));
    }

    private static String safe(String text) {
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches() ? text : "'" + text;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
