package br.ix.invoice.console.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table for a spreadsheet (RFC 4180): texts in quotes, and with an apostrophe before what would be taken for a formula; amounts as plain
 * decimals. Public for the pages that have a table to take away.
 */
public final class CsvLine {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvLine() {
    }

    /** The texts, then the amounts, and the end of the line. */
    public static String of(List<String> texts, List<String> amounts) {
        return Stream.concat(texts.stream().map(CsvLine::text), amounts.stream()).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(String text) {
        String safe = text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
