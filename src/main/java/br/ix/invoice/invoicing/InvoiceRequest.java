package br.ix.invoice.invoicing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice outside of runs is asked for with, as text: either {@code subscriptions} of the billing account (ids) and the day
 * {@code through} which they are charged, or free {@code lines}.
 */
public record InvoiceRequest(@Nullable String billingAccount, @Nullable List<@Nullable String> subscriptions,
                             @Schema(example = "2026-12-31") @Nullable String through, @Nullable List<@Nullable Line> lines,
                             @Nullable String purchaseOrder) {

    /** One free line: quantity × unit price, less the discount in percent. */
    @Schema(name = "FreeLine")
    public record Line(@Schema(example = "Installation of a cross connect") @Nullable String description,
                       @Schema(example = "1") @Nullable String quantity, @Schema(example = "150.00") @Nullable String unitPrice,
                       @Nullable String discountPercent) {
    }
}
