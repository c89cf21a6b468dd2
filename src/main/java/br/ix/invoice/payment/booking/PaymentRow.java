package br.ix.invoice.payment.booking;

import br.ix.invoice.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A payment as its row has it; {@code account} is a key, null while nobody knows whose it is. */
record PaymentRow(long id, String publicId, @Nullable Long account, LocalDate receivedOn, Money amount, Money unallocated,
                         Money refunded, @Nullable LocalDate reversedOn, long version) {

    static PaymentRow of(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PaymentRow(row.getLong("id"), row.getString("public_id"), row.getObject("billing_account_id", Long.class),
                row.getObject("received_on", LocalDate.class), Money.exactly(row.getBigDecimal("amount"), currency),
                Money.exactly(row.getBigDecimal("unallocated"), currency), Money.exactly(row.getBigDecimal("refunded"), currency),
                row.getObject("reversed_on", LocalDate.class), row.getLong("version"));
    }
}
