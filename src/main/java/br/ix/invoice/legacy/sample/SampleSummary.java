package br.ix.invoice.legacy.sample;

import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.report.ImportReport.FileReport;
import br.ix.invoice.legacy.report.ImportReports;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says on the console, in a few lines, what the sample has put there. */
@Component
class SampleSummary {

    private final ImportReports reports;

    SampleSummary(ImportReports reports) {
        this.reports = reports;
    }

    void print(ImportItem item, RunView run) {
        String sums = run.totals().stream().map(total -> total.currency() + " " + total.amount()).collect(Collectors.joining(", "));
        System.out.printf("""

                The sample is ready: IX.br in December 2014
                  %,d participants at %,d exchanges, %,d subscriptions
                  %s is billed: %,d invoices, %s
                  bill the next month: batch-jobs/ix-invoice bill %s --follow --approve

                """, accepted(item, "participants.csv"), accepted(item, "exchanges.csv"), accepted(item, "subscriptions.csv"),
                run.period(), run.counts().billed(), sums, YearMonth.parse(run.period()).plusMonths(1));
    }

    private long accepted(ImportItem item, String fileName) {
        return reports.of(item.id(), Locale.ENGLISH).files().stream().filter(file -> file.name().equals(fileName)).map(FileReport::counts)
                .mapToLong(counts -> counts.read() - counts.rejected()).sum();
    }
}
