package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.ImportItem.Counts;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.report.ImportReport.ChangedRecord;
import br.ix.invoice.legacy.report.ImportReport.FileReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as a person reads it in a terminal. Public: the web package answers {@code text/plain} with it. */
public final class ReportText {

    private final ImportReport report;
    private final StringBuilder text = new StringBuilder();

    private ReportText(ImportReport report) {
        this.report = report;
    }

    public static String of(ImportReport report) {
        ReportText writing = new ReportText(report);
        writing.head();
        report.files().forEach(writing::file);
        writing.counts("all", report.counts());
        report.files().forEach(writing::remarks);
        writing.reconciliation();
        writing.holes();
        writing.changes();
        writing.rejections();
        writing.warnings();
        return writing.text.toString();
    }

    private void head() {
        line("Import %s (%s): %s", report.id(), report.kind(), report.state());
        if (report.message() != null) {
            line("%s", report.message());
        }
        line("");
        line("%-24s %9s %9s %9s %9s %9s %9s", "file", "read", "new", "changed", "same", "rejected", "warned");
    }

    private void file(FileReport file) {
        counts(file.name(), file.counts());
    }

    private void counts(String name, Counts counts) {
        line("%-24s %9d %9d %9d %9d %9d %9d", name, counts.read(), counts.made(), counts.changed(), counts.same(), counts.rejected(),
                counts.warned());
    }

    private void remarks(FileReport file) {
        file.notes().forEach(note -> line("%s: %s.", file.name(), note));
        if (file.quantity() != null) {
            line("%s: quantities sum to %s, agreed unit prices to %s.", file.name(), file.quantity(), file.agreedUnitPrices());
        }
        if (file.foundInTables() != null) {
            line("%s: %d of %d accepted records were found in the tables as they stand in the file.", file.name(), file.foundInTables(),
                    file.counts().read() - file.counts().rejected());
        }
    }

    private void reconciliation() {
        if (report.reconciliation() != null) {
            ReconciliationText.lines(report.reconciliation()).forEach(line -> line("%s", line));
        }
    }

    private void holes() {
        if (report.holes() == null || report.holes().count() == 0) {
            return;
        }
        line("");
        line("Holes in the numbers that were taken over: %d (the first %d):", report.holes().count(), report.holes().first().size());
        report.holes().first().forEach(hole -> line("  %s %d to %d", hole.series(), hole.first(), hole.last()));
    }

    private void changes() {
        if (report.firstChanges().isEmpty()) {
            return;
        }
        line("");
        line("Changed records (the first %d):", report.firstChanges().size());
        report.firstChanges().forEach(change -> line("  %s line %d: %s", change.file(), change.line(), fields(change)));
    }

    private static String fields(ChangedRecord change) {
        return change.fields().stream().map(field -> "%s '%s' -> '%s'".formatted(field.field(),
                Objects.toString(field.before(), ""), Objects.toString(field.after(), ""))).collect(Collectors.joining(", "));
    }

    private void rejections() {
        remarks("Rejections", report.firstRejections());
    }

    private void warnings() {
        remarks("Warnings", report.firstWarnings());
    }

    private void remarks(String title, List<ImportRejection> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        line("");
        line("%s (the first %d):", title, remarks.size());
        remarks.forEach(rejection -> line("  %s %s: %s", place(rejection), rejection.code(), rejection.message()));
    }

    private static String place(ImportRejection rejection) {
        String line = rejection.line() == 0 ? "" : " line " + rejection.line();
        return rejection.file() + line + (rejection.field() == null ? "" : " (" + rejection.field() + ")");
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }
}
