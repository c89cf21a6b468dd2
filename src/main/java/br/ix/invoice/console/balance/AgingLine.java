package br.ix.invoice.console.balance;

import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.payment.AgingRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an account owes as a line of a file, with the names that the page shows. */
record AgingLine(String billingAccount, @Nullable String billTo, String name, String exchange, String asns, String currency, String current, String d1to30,
                 String d31to60, String d61to90, String over90, String total) {

    /** {@code labels}: by account. */
    static AgingLine of(AgingRow row, Map<String, AccountLabel> labels) {
        AccountLabel label = labels.getOrDefault(row.billingAccount(), new AccountLabel("", "", List.of()));
        return new AgingLine(row.billingAccount(), row.billTo(), label.billTo(), label.exchange(), label.asnsText(), row.currency(), row.current(), row.d1to30(),
                row.d31to60(), row.d61to90(), row.over90(), row.total());
    }
}
