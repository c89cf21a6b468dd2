package br.ix.invoice.invoicing.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The purchase order of a billing account: whether its invoices need one (null: as the issuer says), and the standing number that invoices
 * of runs name, valid from and until days (both included; null: without a bound). Public for runs and documents by hand.
 */
public record StandingOrder(@Nullable Boolean required, @Nullable String number, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {

    /** Of a row that has the columns of a purchase order under their own names. */
    public static StandingOrder of(ResultSet row) throws SQLException {
        boolean required = row.getBoolean("purchase_order_required");
        return new StandingOrder(row.wasNull() ? null : (Boolean) required, row.getString("purchase_order"),
                row.getObject("purchase_order_from", LocalDate.class), row.getObject("purchase_order_until", LocalDate.class));
    }

    /** The number that is valid on a day. */
    public @Nullable String on(LocalDate day) {
        boolean begun = validFrom == null || !day.isBefore(validFrom);
        return begun && (validUntil == null || !day.isAfter(validUntil)) ? number : null;
    }

    public boolean isRequired(boolean byIssuer) {
        return required == null ? byIssuer : required;
    }
}
