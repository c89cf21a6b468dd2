package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.ChangedRecord;
import br.ix.invoice.legacy.ImportItem.Counts;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.report.ImportReport.FileReport;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as a person reads it in a terminal. Public: the web package answers {@code text/plain} with it. */
public final class ReportText {

    private final ImportReport report;
    private final ReportWords words;
    private final StringBuilder text = new StringBuilder();

    private ReportText(ImportReport report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    /** In Portuguese or English. */
    public static String of(ImportReport report, Locale language) {
        ReportText writing = new ReportText(report, ReportWords.in(language));
        writing.head();
        report.files().forEach(writing::file);
        writing.counts(writing.words.text("all"), report.counts());
        report.files().forEach(writing::remarks);
        writing.findings();
        writing.reconciliation();
        writing.holes();
        writing.changes();
        writing.rejections();
        writing.warnings();
        return writing.text.toString();
    }

    private void head() {
        line(words.text("head", report.id(), report.kind(), words.text("state." + report.state())));
        if (report.message() != null) {
            line(report.message());
        }
        line("");
        line("%-24s %9s %9s %9s %9s %10s %9s".formatted(words.text("columns.file"), words.text("columns.read"), words.text("columns.new"),
                words.text("columns.changed"), words.text("columns.same"), words.text("columns.rejected"), words.text("columns.warned")));
    }

    private void file(FileReport file) {
        counts(file.name(), file.counts());
    }

    private void counts(String name, Counts counts) {
        line("%-24s %9d %9d %9d %9d %10d %9d".formatted(name, counts.read(), counts.made(), counts.changed(), counts.same(), counts.rejected(),
                counts.warned()));
    }

    private void remarks(FileReport file) {
        file.notes().forEach(note -> line("%s: %s.".formatted(file.name(), note)));
        if (file.quantity() != null) {
            line(words.text("sums", file.name(), words.figure(file.quantity()), words.figure(file.agreedUnitPrices())));
        }
        if (file.foundInTables() != null) {
            line(words.text("found", file.name(), file.foundInTables(), file.counts().read() - file.counts().rejected()));
        }
    }

    private void findings() {
        if (report.findings() != null) {
            line("");
            line(words.text("findings", report.exchange(), Objects.toString(report.comparedOn(), "-")));
            report.findings().forEach((kind, count) -> line(words.text("finding." + kind, count)));
        }
    }

    private void reconciliation() {
        if (report.reconciliation() != null) {
            ReconciliationText.lines(report.reconciliation(), words).forEach(this::line);
        }
    }

    private void holes() {
        if (report.holes() == null || report.holes().count() == 0) {
            return;
        }
        line("");
        line(words.text("holes", report.holes().count(), report.holes().first().size()));
        report.holes().first().forEach(hole -> line(words.text("hole", hole.series(), hole.first(), hole.last())));
    }

    private void changes() {
        if (report.firstChanges().isEmpty()) {
            return;
        }
        line("");
        line(words.text("changes", report.firstChanges().size()));
        report.firstChanges().forEach(change -> line("  %s: %s".formatted(words.text("place", change.file(), change.line()), fields(change))));
    }

    private static String fields(ChangedRecord change) {
        return change.fields().stream().map(field -> "%s '%s' -> '%s'".formatted(field.field(),
                Objects.toString(field.before(), ""), Objects.toString(field.after(), ""))).collect(Collectors.joining(", "));
    }

    private void rejections() {
        remarks("rejections", report.firstRejections());
    }

    private void warnings() {
        remarks("warnings", report.firstWarnings());
    }

    private void remarks(String title, List<ImportRejection> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        line("");
        line(words.text(title, remarks.size()));
        remarks.forEach(rejection -> line("  %s %s: %s".formatted(place(rejection), rejection.code(), rejection.message())));
    }

    private String place(ImportRejection rejection) {
        String place = rejection.line() == 0 ? rejection.file() : words.text("place", rejection.file(), rejection.line());
        return place + (rejection.field() == null ? "" : " (" + rejection.field() + ")");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
