package br.ix.invoice.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that another system issued. {@code id} is the UUID that it keeps, {@code participant} whom it is for ({@code asn@exchange}), {@code state} how it stood
 * there: {@code OPEN}, {@code PAID}, {@code CLOSED} (nothing open, written off) or {@code CANCELLED}. {@code total} has the decimals of the currency.
 */
public record TakenOverRecord(String id, long number, String participant, BigDecimal total, @Nullable LocalDate issuedOn, LocalDate dueOn,
                              String state) {

    /** A service that such an invoice was for: the invoice's id, and the subscription's. */
    public record Service(String invoice, String subscription) {
    }

    /** The customer's own reference of such an invoice. */
    public record Order(String invoice, String purchaseOrder) {
    }
}
