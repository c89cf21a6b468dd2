package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.Reconciliation;
import br.ix.invoice.legacy.Reconciliation.Side;
import br.ix.invoice.legacy.Reconciliation.Sum;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison of files with tables, as finance signs it and as a spreadsheet reads it. Public: the web package answers with its CSV. */
public final class ReconciliationText {

    private static final String HEADER = "file,measure,state,file_count,file_sum,table_count,table_sum,difference";

    private ReconciliationText() {
    }

    /** Lines for people. */
    static List<String> lines(Reconciliation reconciliation) {
        Stream<String> head = Stream.of("", "Files against tables, compared at %s:".formatted(Objects.toString(reconciliation.comparedAt(), "-")),
                "%-26s %-14s %-10s %9s %18s %9s %18s %16s".formatted("file", "measure", "state", "in file", "sum", "in tables", "sum", "difference"));
        Stream<String> sums = reconciliation.sums().stream().map(ReconciliationText::line);
        Stream<String> end = reconciliation.reconciled() ? Stream.of("Files and tables agree.")
                : Stream.of("FILES AND TABLES DIFFER in %d records (the first %d):".formatted(reconciliation.differences(), reconciliation.firstDifferences().size()));
        Stream<String> differences = reconciliation.firstDifferences().stream().map(one -> "  %s line %d: %s".formatted(one.file(), one.line(), one.message()));
        Stream<String> signature = Stream.of("", "Name: ____________________________  Date: ______________  Signature: ____________________________");
        return Stream.of(head, sums, end, differences, signature).flatMap(lines -> lines).toList();
    }

    private static String line(Sum sum) {
        return "%-26s %-14s %-10s %9d %18s %9d %18s %16s".formatted(sum.file(), sum.measure(), Objects.toString(sum.state(), ""), sum.inFile().count(),
                shown(sum.inFile()), sum.inTables().count(), shown(sum.inTables()), sum.difference());
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
                Long.toString(sum.inTables().count()), shown(sum.inTables()), sum.difference()).map(ReconciliationText::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.matches("[^\",;\\r\\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
