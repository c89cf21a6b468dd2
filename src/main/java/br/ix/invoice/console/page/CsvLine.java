package br.ix.invoice.console.page;

import br.ix.invoice.rest.export.CsvText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table for a spreadsheet (RFC 4180): texts in quotes, and with an apostrophe before what would be taken for a formula; amounts as plain
 * decimals. Public for the pages that have a table to take away.
 */
public final class CsvLine {

    private CsvLine() {
    }

    /** The texts, then the amounts, and the end of the line. */
    public static String of(List<String> texts, List<String> amounts) {
        return Stream.concat(texts.stream().map(CsvText::quotedCell), amounts.stream()).collect(Collectors.joining(",", "", "\r\n"));
    }
}
