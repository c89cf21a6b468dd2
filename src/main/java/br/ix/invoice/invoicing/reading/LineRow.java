package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.charge.ServiceDays;
import br.ix.invoice.invoicing.charge.Waived;
import br.ix.invoice.invoicing.number.ShownNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line as its row has it; what it refers to in other modules is still a key. */
record LineRow(long invoice, int position, String description, @Nullable Long service, @Nullable Long subscription, @Nullable Long asn,
               @Nullable LocalDate from, @Nullable LocalDate until, BigDecimal quantity, BigDecimal unitPrice,
               BigDecimal subscriptionDiscount, BigDecimal profileDiscount, BigDecimal lineDiscount, @Nullable Waived waived, @Nullable Integer days,
               @Nullable Integer base, BigDecimal amount, BigDecimal monthBefore, @Nullable String corrects,
               @Nullable Integer creditsPosition, @Nullable String credits, @Nullable ServiceDays serviceDays,
               @Nullable Late late) {

    /** Number of the invoice that was paid late, and how the charge came about. */
    record Late(String number, String portuguese, String english) {
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final String OF_INVOICES = """
            SELECT line.invoice_id, line.position, line.description, line.service_id, line.subscription_id, line.asn, line.from_on,
                line.until_on, line.quantity, line.unit_price, line.subscription_discount, line.profile_discount,
                line.line_discount, line.waived_percent, line.waiver_reason, line.service_starts_on, line.service_ends_on, line.days, line.base, line.amount, line.month_before, series.prefix, corrected.number,
                corrected.number_suffix, line.credits_position, credited.number AS credited_number,
                credited.number_suffix AS credited_suffix, credited_series.prefix AS credited_prefix,
                late.late_number, late.portuguese, late.english
            FROM invoice_line line
            JOIN invoice document ON document.id = line.invoice_id
            LEFT JOIN invoice corrected ON corrected.id = line.corrects_invoice_id
            LEFT JOIN number_series series ON series.issuer_id = corrected.issuer_id
            LEFT JOIN invoice credited ON credited.id = document.credits_invoice_id
            LEFT JOIN number_series credited_series ON credited_series.issuer_id = credited.issuer_id
            LEFT JOIN late_charge late ON late.invoice_id = line.invoice_id AND late.position = line.position
            WHERE line.invoice_id IN (:invoices)
            ORDER BY line.invoice_id, line.position
            """;

    static LineRow of(ResultSet row, int index) throws SQLException {
        return new LineRow(row.getLong("invoice_id"), row.getInt("position"), row.getString("description"),
                row.getObject("service_id", Long.class), row.getObject("subscription_id", Long.class), row.getObject("asn", Long.class),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"), row.getBigDecimal("subscription_discount"),
                row.getBigDecimal("profile_discount"), row.getBigDecimal("line_discount"), waived(row), row.getObject("days", Integer.class),
                row.getObject("base", Integer.class), row.getBigDecimal("amount"), row.getBigDecimal("month_before"),
                ShownNumber.text(row.getString("prefix"), row.getObject("number", Long.class), row.getString("number_suffix")),
                row.getObject("credits_position", Integer.class), ShownNumber.text(row.getString("credited_prefix"),
                row.getObject("credited_number", Long.class), row.getString("credited_suffix")), serviceDays(row), late(row));
    }

    private static @Nullable Waived waived(ResultSet row) throws SQLException {
        BigDecimal percent = row.getBigDecimal("waived_percent");
        return percent == null ? null : new Waived(percent, row.getString("waiver_reason"));
    }

    private static @Nullable Late late(ResultSet row) throws SQLException {
        String number = row.getString("late_number");
        return number == null ? null : new Late(number, row.getString("portuguese"), row.getString("english"));
    }

    private static @Nullable ServiceDays serviceDays(ResultSet row) throws SQLException {
        LocalDate startsOn = row.getObject("service_starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("service_ends_on", LocalDate.class);
        return startsOn == null && endsOn == null ? null : new ServiceDays(startsOn, endsOn);
    }

    /** What the three discounts come to together, in percent: they multiply. */
    BigDecimal discountPercent() {
        BigDecimal left = HUNDRED.subtract(lineDiscount).multiply(HUNDRED.subtract(subscriptionDiscount))
                .multiply(HUNDRED.subtract(profileDiscount)).movePointLeft(4);
        return HUNDRED.subtract(left);
    }
}
