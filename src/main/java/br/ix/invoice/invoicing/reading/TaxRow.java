package br.ix.invoice.invoicing.reading;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A tax of a document as its row has it. */
record TaxRow(long invoice, String code, String name, String kind, BigDecimal rate, BigDecimal base, BigDecimal amount,
              @Nullable String reason) {

    static final String OF_INVOICES = """
            SELECT invoice_id, code, name, kind, rate_percent, base, amount, reason FROM invoice_tax
            WHERE invoice_id IN (:invoices)
            ORDER BY invoice_id, position
            """;

    static TaxRow of(ResultSet row, int index) throws SQLException {
        return new TaxRow(row.getLong("invoice_id"), row.getString("code"), row.getString("name"), row.getString("kind"),
                row.getBigDecimal("rate_percent"), row.getBigDecimal("base"), row.getBigDecimal("amount"), row.getString("reason"));
    }
}
