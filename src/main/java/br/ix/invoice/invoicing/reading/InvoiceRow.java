package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.invoicing.number.ShownNumber;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A document as its row has it, with the public ids of what it refers to. */
record InvoiceRow(long id, String publicId, @Nullable String number, String kind, InvoiceState state, @Nullable String credits,
                  String billingAccount, @Nullable String billTo, long exchange, long issuer, @Nullable String period,
                  @Nullable LocalDate issuedOn, @Nullable LocalDate dueOn, Money subtotal, Money taxTotal, Money total, Money withheldTotal,
                  Settled settled, @Nullable String purchaseOrder, @Nullable String run,
                  InvoiceView.@Nullable TakenBack takenBack, Demand demand, long version) {

    /** What of it was settled, and how: by money, by writing it off, by credit notes (of a credit note: what of it is used, negative). */
    record Settled(Money paid, Money writtenOff, Money creditUsed, boolean closedElsewhere) {
    }

    /**
     * What makes a document payable by boleto and PIX: the snapshot of its issuer, and its number in the series; {@code own}: it was issued
     * here, not taken over.
     */
    record Demand(long print, @Nullable Long number, boolean own) {
    }


    static final String OF_KEYS = """
            SELECT i.id, i.public_id, series.prefix, i.number, i.number_suffix, i.kind, i.state, credited.public_id AS credits,
                account.public_id AS billing_account, JSON_UNQUOTE(JSON_EXTRACT(i.bill_to, '$.id')) AS bill_to, i.exchange_id, i.issuer_id, i.period, i.issued_on,
                i.due_on, i.currency, i.subtotal, i.tax_total, i.total, i.withheld_total, i.purchase_order, run.public_id AS run, i.version,
                i.paid, i.written_off, i.credit_used, i.effect, COALESCE(i.cancel_reason, i.reason) AS reason, i.cancelled_on, i.taken_over, i.issuer_print_id
            FROM invoice i
            JOIN billing_account account ON account.id = i.billing_account_id
            LEFT JOIN number_series series ON series.issuer_id = i.issuer_id
            LEFT JOIN invoice credited ON credited.id = i.credits_invoice_id
            LEFT JOIN billing_run run ON run.id = i.run_id
            WHERE i.id IN (:invoices)
            """;

    static InvoiceRow of(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new InvoiceRow(row.getLong("id"), row.getString("public_id"),
                ShownNumber.text(row.getString("prefix"), row.getObject("number", Long.class), row.getString("number_suffix")),
                row.getString("kind"), InvoiceState.valueOf(row.getString("state")), row.getString("credits"),
                row.getString("billing_account"), row.getString("bill_to"), row.getLong("exchange_id"), row.getLong("issuer_id"),
                row.getString("period"), row.getObject("issued_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                money(row.getBigDecimal("subtotal"), currency), money(row.getBigDecimal("tax_total"), currency),
                money(row.getBigDecimal("total"), currency),
                money(row.getBigDecimal("withheld_total"), currency), settled(row, currency),
                row.getString("purchase_order"), row.getString("run"), takenBack(row),
                new Demand(row.getLong("issuer_print_id"), row.getObject("number", Long.class), row.getString("taken_over") == null),
                row.getLong("version"));
    }

    private static InvoiceView.@Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null
                : new InvoiceView.TakenBack(reason, row.getString("effect"), row.getObject("cancelled_on", LocalDate.class));
    }

    private static Settled settled(ResultSet row, Currency currency) throws SQLException {
        return new Settled(money(row.getBigDecimal("paid"), currency), money(row.getBigDecimal("written_off"), currency),
                money(row.getBigDecimal("credit_used"), currency), "CLOSED".equals(row.getString("taken_over")));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.exactly(amount, currency);
    }

    /** What is to be paid of the total. */
    Money payable() {
        return total.minus(withheldTotal);
    }

    /** What is not yet settled of an issued document; nothing of a cancelled one, and null for a draft. */
    @Nullable Money open() {
        return switch (state) {
            case DRAFT -> null;
            case CANCELLED -> Money.zero(total.currency());
            case ISSUED -> payable().minus(settled.paid()).minus(settled.writtenOff()).minus(settled.creditUsed());
        };
    }

    /** How an issued invoice stands on a day; null for anything else. The filter of {@link InvoiceSearch} says the same. */
    @Nullable PaymentState paymentState(LocalDate today) {
        Money open = open();
        if (state != InvoiceState.ISSUED || isCreditNote() || open == null) {
            return null;
        }
        if (settled.closedElsewhere() || open.isZero() && !settled.writtenOff().isZero()) {
            return PaymentState.WRITTEN_OFF;
        }
        if (open.isZero()) {
            return payable().isZero() || !settled.paid().isZero() ? PaymentState.PAID : PaymentState.CREDITED;
        }
        if (dueOn != null && dueOn.isBefore(today)) {
            return PaymentState.OVERDUE;
        }
        return settled.paid().isZero() ? PaymentState.OPEN : PaymentState.PARTLY_PAID;
    }

    boolean isCreditNote() {
        return kind.equals("CREDIT_NOTE");
    }
}
