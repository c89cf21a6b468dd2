package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.WrittenReports;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes reports as files. */
@Component
class ReportFiles implements WrittenReports {

    private final ImportReports reports;

    ReportFiles(ImportReports reports) {
        this.reports = reports;
    }

    @Override
    public String text(String id, Locale language) {
        return ReportText.of(reports.of(id, language), language);
    }

    @Override
    public String csv(String id) {
        return ReconciliationText.csv(reports.of(id, Locale.ENGLISH));
    }
}
