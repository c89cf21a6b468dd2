package br.ix.invoice.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the API shows it; amounts are plain decimals in its {@code currency}. {@code unallocated}: what is neither used for an invoice
 * nor given back; {@code state}: {@code RECEIVED} or {@code REVERSED}. {@code billingAccount} is null while nobody knows whose it is.
 */
public record PaymentView(String id, @Nullable String billingAccount, LocalDate receivedOn, String amount, String currency, String method,
                          @Nullable String reference, @Nullable String payer, List<Allocated> allocations, String unallocated,
                          String refunded, String state, Finding finding, @Nullable String externalId,
                          @Schema(type = "string", format = "date-time") String bookedAt, String bookedBy,
                          @Nullable LocalDate reversedOn, @Nullable String reason, @JsonIgnore long version) {

    /** How much of it is used for which invoice (id); {@code number} is for people. */
    @Schema(name = "PaymentAllocation")
    public record Allocated(String invoice, String amount, @JsonIgnore String number) {
    }
}
