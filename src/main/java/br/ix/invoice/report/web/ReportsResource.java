package br.ix.invoice.report.web;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.report.CashRow;
import br.ix.invoice.report.ReceivableRow;
import br.ix.invoice.report.Reports;
import br.ix.invoice.report.RevenueRow;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code reports/revenue} and the others: figures of months. */
@RestController
@RequestMapping("/api/v1")
class ReportsResource {

    private final Reports reports;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    ReportsResource(Reports reports, Exchanges exchanges, BusinessClock clock) {
        this.reports = reports;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping("/reports/revenue")
    Page<RevenueRow> revenue(@ModelAttribute RangeQuery query, PageQuery page) {
        return page(reports.revenue(query.range(today(), exchanges)), page);
    }

    @GetMapping("/reports/cash")
    Page<CashRow> cash(@ModelAttribute RangeQuery query, PageQuery page) {
        return page(reports.cash(query.range(today(), exchanges)), page);
    }

    @GetMapping("/reports/receivables")
    Page<ReceivableRow> receivables(@ModelAttribute RangeQuery query, PageQuery page) {
        return page(reports.receivables(query.range(today(), exchanges)), page);
    }

    private LocalDate today() {
        return clock.today(ZoneOffset.UTC);
    }

    /** Rows by their number: they are few, and all there. */
    private static <T> Page<T> page(List<T> rows, PageQuery query) {
        record Numbered<T>(long number, T row) {
        }
        int from = (int) Math.min(rows.size(), query.afterId());
        List<Numbered<T>> numbered = IntStream.range(from, Math.min(rows.size(), from + query.rows()))
                .mapToObj(i -> new Numbered<>(i + 1, rows.get(i))).toList();
        return Page.of(numbered, query, one -> Long.toString(one.number())).map(Numbered::row);
    }
}
