package br.ix.invoice.console.report;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.report.CashRow;
import br.ix.invoice.report.ReceivableRow;
import br.ix.invoice.report.ReportRange;
import br.ix.invoice.report.Reports;
import br.ix.invoice.report.RevenueRow;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Revenue, what discounts and waivers cost, cash and receivables of months: pictures, tables, and CSV. */
@Controller
@RequestMapping("/console/reports")
class ReportsController {

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 120;

    /** Months {@code yyyy-mm}, both included; blank: the last twelve. The code of an exchange; blank: all. A currency; blank: the first. */
    record Asked(@Nullable String from, @Nullable String until, @Nullable String exchange, @Nullable String currency) {
    }

    private final Reports reports;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    ReportsController(Reports reports, Exchanges exchanges, BusinessClock clock) {
        this.reports = reports;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping
    String show(Asked asked, Model model) {
        ReportRange range = range(asked);
        List<RevenueRow> revenue = reports.revenue(range);
        List<CashRow> cash = reports.cash(range);
        List<ReceivableRow> owed = reports.receivables(range);
        List<String> currencies = Stream.concat(revenue.stream().map(RevenueRow::currency), cash.stream().map(CashRow::currency)).distinct().sorted().toList();
        String currency = asked.currency() != null && currencies.contains(asked.currency()) ? asked.currency() : currencies.stream().findFirst().orElse("BRL");
        model.addAttribute("asked", new Asked(range.from().toString(), range.until().toString(), asked.exchange(), currency));
        model.addAttribute("exchanges", exchanges.all());
        model.addAttribute("currencies", currencies);
        model.addAttribute("currency", currency);
        List<String> months = Stream.iterate(range.from(), month -> month.plusMonths(1)).limit(months(range)).map(YearMonth::toString).toList();
        new ReportPage(months, model).show(revenue.stream().filter(row -> row.currency().equals(currency)).toList(),
                cash.stream().filter(row -> row.currency().equals(currency)).toList(), owed.stream().filter(row -> row.currency().equals(currency)).toList());
        return "report/show";
    }

    @GetMapping("/{report}/table")
    ResponseEntity<byte[]> table(@PathVariable String report, Asked asked) {
        ReportRange range = range(asked);
        String table = switch (report) {
            case "revenue" -> ReportTables.revenue(reports.revenue(range));
            case "cash" -> ReportTables.cash(reports.cash(range));
            case "receivables" -> ReportTables.receivables(reports.receivables(range));
            default -> throw Refusal.notFound("report", report);
        };
        ContentDisposition saved = ContentDisposition.attachment().filename(report + ".csv").build();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).body(table.getBytes(StandardCharsets.UTF_8));
    }

    private ReportRange range(Asked asked) {
        YearMonth until = month("until", asked.until(), YearMonth.from(clock.today(ZoneOffset.UTC)));
        YearMonth from = month("from", asked.from(), until.minusMonths(MONTHS - 1));
        ReportRange range = new ReportRange(from, until, exchanges.filter(asked.exchange() == null || asked.exchange().isBlank() ? null : asked.exchange()));
        if (months(range) < 1 || months(range) > MOST_MONTHS) {
            throw Refusal.invalid("from", Objects.toString(asked.from(), ""), "is not at most %d months up to %s".formatted(MOST_MONTHS, until));
        }
        return range;
    }

    private static long months(ReportRange range) {
        return range.from().until(range.until(), ChronoUnit.MONTHS) + 1;
    }

    private static YearMonth month(String field, @Nullable String text, YearMonth otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw Refusal.invalid(field, text, "is not a month of the form yyyy-mm");
        }
    }
}
