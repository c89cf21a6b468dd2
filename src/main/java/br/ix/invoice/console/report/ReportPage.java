package br.ix.invoice.console.report;

import br.ix.invoice.console.report.Chart.Series;
import br.ix.invoice.report.CashRow;
import br.ix.invoice.report.ReceivableRow;
import br.ix.invoice.report.RevenueRow;
import java.util.List;
import java.util.function.Function;
import org.springframework.ui.Model;

/** What the page of the reports shows of rows of one currency: three pictures and their tables. */
record ReportPage(List<String> months, Model model) {

    void show(List<RevenueRow> revenue, List<CashRow> cash, List<ReceivableRow> owed) {
        model.addAttribute("revenueChart", Chart.stacked(months, List.of(
                new Series("revenue", ReportSums.by(revenue, RevenueRow::month, RevenueRow::amount)),
                new Series("discounts", ReportSums.by(revenue, RevenueRow::month, RevenueRow::discounts)),
                new Series("waivers", ReportSums.by(revenue, RevenueRow::month, RevenueRow::waivers)))));
        List<Function<RevenueRow, String>> columns = List.of(RevenueRow::amount, RevenueRow::discounts, RevenueRow::waivers);
        model.addAttribute("byExchange", ReportSums.table(revenue, RevenueRow::exchange, columns));
        model.addAttribute("byService", ReportSums.table(revenue, row -> row.service() == null ? "–" : row.service(), columns));
        model.addAttribute("cashChart", Chart.grouped(months, List.of(
                new Series("issued", ReportSums.by(cash, CashRow::month, CashRow::issued)),
                new Series("received", ReportSums.by(cash, CashRow::month, CashRow::received)))));
        model.addAttribute("cash", ReportSums.table(cash, CashRow::month, List.of(CashRow::issued, CashRow::credited, CashRow::cancelled,
                CashRow::received, CashRow::returned, CashRow::writtenOff)));
        model.addAttribute("owedChart", Chart.stacked(months, List.of(
                new Series("current", ReportSums.by(owed, ReceivableRow::month, ReceivableRow::current)),
                new Series("d1to30", ReportSums.by(owed, ReceivableRow::month, ReceivableRow::d1to30)),
                new Series("d31to60", ReportSums.by(owed, ReceivableRow::month, ReceivableRow::d31to60)),
                new Series("d61to90", ReportSums.by(owed, ReceivableRow::month, ReceivableRow::d61to90)),
                new Series("over90", ReportSums.by(owed, ReceivableRow::month, ReceivableRow::over90)))));
        model.addAttribute("owed", ReportSums.table(owed, ReceivableRow::month, List.of(ReceivableRow::current, ReceivableRow::d1to30,
                ReceivableRow::d31to60, ReceivableRow::d61to90, ReceivableRow::over90, ReceivableRow::total)));
    }
}
