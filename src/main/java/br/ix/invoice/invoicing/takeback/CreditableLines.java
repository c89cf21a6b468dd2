package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.charge.Waived;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of an invoice with what is credited of each. */
@Component
class CreditableLines {

    private static final String READ = """
            SELECT l.position, l.asn, l.subscription_id, l.service_id, l.description, l.from_on, l.until_on, l.quantity, l.unit_price,
                l.price_id, l.subscription_discount, l.profile_discount, l.line_discount, l.waived_percent,
                l.waiver_reason, l.days, l.base, l.amount,
                COALESCE((SELECT -SUM(c.amount) FROM invoice n JOIN invoice_line c ON c.invoice_id = n.id
                          WHERE n.billing_account_id = :account AND n.credits_invoice_id = :invoice AND n.state = 'ISSUED'
                            AND c.credits_position = l.position), 0) AS credited
            FROM invoice_line l WHERE l.invoice_id = :invoice ORDER BY l.position
            """;

    private final JdbcClient jdbc;

    CreditableLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CreditableLine> of(Taken invoice) {
        Currency currency = invoice.total().currency();
        return jdbc.sql(READ).param("account", invoice.payer().account()).param("invoice", invoice.id())
                .query((row, n) -> new CreditableLine(row.getInt("position"), line(row, currency), money(row, "credited", currency))).list();
    }

    private static DocumentLine line(ResultSet row, Currency currency) throws SQLException {
        return new DocumentLine(false, row.getObject("asn", Long.class), row.getObject("subscription_id", Long.class),
                row.getObject("service_id", Long.class), row.getString("description"), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), 0, row.getBigDecimal("quantity"), row.getBigDecimal("unit_price"),
                row.getObject("price_id", Long.class), new DocumentLine.Discounts(row.getBigDecimal("subscription_discount"),
                row.getBigDecimal("profile_discount"), row.getBigDecimal("line_discount"), waived(row)), row.getObject("days", Integer.class),
                row.getObject("base", Integer.class), money(row, "amount", currency), Money.zero(currency), null, null, null);
    }

    private static @Nullable Waived waived(ResultSet row) throws SQLException {
        BigDecimal percent = row.getBigDecimal("waived_percent");
        return percent == null ? null : new Waived(percent, row.getString("waiver_reason"));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return Money.exactly(amount, currency);
    }
}
