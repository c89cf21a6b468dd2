package br.ix.invoice.invoicing;

import br.ix.invoice.bulk.DatedChange;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing account as the API shows it: {@code billTo} and {@code participants} are those of today (public ids). {@code due} is null
 * where the issuer's rule counts, {@code purchaseOrderRequired} too. {@code purchaseOrder}: the standing number that invoices of runs name, on the
 * days from and until (both included).
 */
public record BillingAccountView(String id, @Nullable String externalRef, @Nullable String billTo, String exchange, String currency,
                                 List<String> participants, @Nullable Due due,
                                 @Nullable Boolean purchaseOrderRequired, @Nullable String purchaseOrder,
                                 @Nullable LocalDate purchaseOrderFrom, @Nullable LocalDate purchaseOrderUntil, List<DatedChange> changes, @JsonIgnore long version) {

    /** A day of the month of issue, or days after the day of issue; one of them. */
    @Schema(name = "DueRule")
    public record Due(@Nullable Integer dayOfMonth, @Nullable Integer days) {
    }
}
