package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.Reconciliation;
import br.ix.invoice.legacy.Reconciliation.Side;
import br.ix.invoice.legacy.Reconciliation.Sum;
import br.ix.invoice.rest.export.CsvText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison of files with tables, as finance signs it and as a spreadsheet reads it. Public: the web package answers with its CSV. */
public final class ReconciliationText {

    private static final String HEADER = "file,measure,state,file_count,file_sum,table_count,table_sum,difference";

    private static final String LINE = "%-26s %-14s %-10s %10s %18s %10s %18s %16s";

    private ReconciliationText() {
    }

    /** Lines for people. */
    static List<String> lines(Reconciliation reconciliation, ReportWords words) {
        Stream<String> head = Stream.of("", words.text("compared", Objects.toString(reconciliation.comparedAt(), "-")),
                LINE.formatted(words.text("columns.file"), words.text("columns.measure"), words.text("columns.state"), words.text("columns.inFile"), words.text("columns.sum"),
                        words.text("columns.inTables"), words.text("columns.sum"), words.text("columns.difference")));
        Stream<String> sums = reconciliation.sums().stream().map(sum -> line(sum, words));
        Stream<String> end = reconciliation.reconciled() ? Stream.of(words.text("agree"))
                : Stream.of(words.text("differ", reconciliation.differences(), reconciliation.firstDifferences().size()));
        Stream<String> differences = reconciliation.firstDifferences().stream().map(one -> "  %s: %s".formatted(words.text("place", one.file(), one.line()), one.message()));
        Stream<String> signature = Stream.of("", words.text("signature"));
        return Stream.of(head, sums, end, differences, signature).flatMap(lines -> lines).toList();
    }

    private static String line(Sum sum, ReportWords words) {
        return LINE.formatted(sum.file(), words.text("measure." + sum.measure()), sum.state() == null ? "" : words.text("standing." + sum.state()), sum.inFile().count(),
                words.figure(sum.inFile().sum()), sum.inTables().count(), words.figure(sum.inTables().sum()), words.figure(sum.difference()));
    }

    private static String shown(Side side) {
        return Objects.toString(side.sum(), "");
    }

    /** A line for each sum; only the header where nothing was compared yet. */
    public static String csv(ImportReport report) {
        Stream<String> sums = report.reconciliation() == null ? Stream.of() : report.reconciliation().sums().stream().map(ReconciliationText::record);
        return Stream.concat(Stream.of(HEADER), sums).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String record(Sum sum) {
        return Stream.of(sum.file(), sum.measure(), Objects.toString(sum.state(), ""), Long.toString(sum.inFile().count()), shown(sum.inFile()),
                Long.toString(sum.inTables().count()), shown(sum.inTables()), sum.difference()).map(CsvText::cell).collect(Collectors.joining(","));
    }
}
