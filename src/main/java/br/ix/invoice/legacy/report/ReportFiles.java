package br.ix.invoice.legacy.report;

import br.ix.invoice.legacy.WrittenReports;
import org.springframework.stereotype.Component;

/** Writes reports as files. */
@Component
class ReportFiles implements WrittenReports {

    private final ImportReports reports;

    ReportFiles(ImportReports reports) {
        this.reports = reports;
    }

    @Override
    public String text(String id) {
        return ReportText.of(reports.of(id));
    }

    @Override
    public String csv(String id) {
        return ReconciliationText.csv(reports.of(id));
    }
}
