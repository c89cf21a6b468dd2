package br.ix.invoice.console.report;

import br.ix.invoice.console.page.CsvLine;
import br.ix.invoice.report.CashRow;
import br.ix.invoice.report.ReceivableRow;
import br.ix.invoice.report.RevenueRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reports as CSV. */
final class ReportTables {

    private ReportTables() {
    }

    static String revenue(List<RevenueRow> rows) {
        return "month,exchange,service,currency,amount,discounts,waivers\r\n" + lines(rows.stream().map(row -> CsvLine.of(
                List.of(row.month(), row.exchange(), row.service() == null ? "" : row.service(), row.currency()),
                List.of(row.amount(), row.discounts(), row.waivers()))));
    }

    static String cash(List<CashRow> rows) {
        return "month,exchange,currency,issued,credited,cancelled,received,returned,writtenOff\r\n" + lines(rows.stream().map(row -> CsvLine.of(
                List.of(row.month(), row.exchange(), row.currency()),
                List.of(row.issued(), row.credited(), row.cancelled(), row.received(), row.returned(), row.writtenOff()))));
    }

    static String receivables(List<ReceivableRow> rows) {
        return "month,exchange,currency,current,d1to30,d31to60,d61to90,over90,total\r\n" + lines(rows.stream().map(row -> CsvLine.of(
                List.of(row.month(), row.exchange(), row.currency()),
                List.of(row.current(), row.d1to30(), row.d31to60(), row.d61to90(), row.over90(), row.total()))));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining());
    }
}
