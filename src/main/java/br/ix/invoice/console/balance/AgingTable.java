package br.ix.invoice.console.balance;

import br.ix.invoice.console.page.CsvLine;
import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.payment.AgingRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The aging as CSV. */
final class AgingTable {

    private static final String HEAD = "billingAccount,billTo,name,exchange,asns,currency,current,d1to30,d31to60,d61to90,over90,total\r\n";

    private AgingTable() {
    }

    /** {@code labels}: by account. */
    static String of(List<AgingRow> rows, Map<String, AccountLabel> labels) {
        return HEAD + rows.stream().map(row -> line(row, labels.getOrDefault(row.billingAccount(), new AccountLabel("", "", List.of()))))
                .collect(Collectors.joining());
    }

    private static String line(AgingRow row, AccountLabel label) {
        return CsvLine.of(List.of(row.billingAccount(), row.billTo() == null ? "" : row.billTo(), label.billTo(), label.exchange(), label.asnsText(), row.currency()),
                List.of(row.current(), row.d1to30(), row.d31to60(), row.d61to90(), row.over90(), row.total()));
    }
}
