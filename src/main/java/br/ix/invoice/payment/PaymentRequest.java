package br.ix.invoice.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a person or program enters. {@code receivedOn} null: today; {@code currency} null: that of the account; {@code method} null:
 * {@code TRANSFER}. {@code allocations} null: the oldest open invoices; empty: nothing yet.
 */
public record PaymentRequest(@Nullable String billingAccount, @Nullable String receivedOn, @Nullable String amount, @Nullable String currency,
                             @Nullable String method, @Nullable String reference, @Nullable String payer,
                             @Nullable List<@Nullable Allocation> allocations) {

    /** An invoice (id), and how much of it; {@code amount} null: as much as is open. */
    @Schema(name = "AllocationRequest")
    public record Allocation(@Nullable String invoice, @Nullable String amount) {
    }
}
