package br.ix.invoice.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * The purchase order of a billing account as text, with its fields in the API: whether invoices need one (null: as the issuer says), the
 * standing number and its days. What is null is cleared.
 */
public record PurchaseOrderRecord(@Nullable String purchaseOrderRequired, @Nullable String purchaseOrder, @Nullable String purchaseOrderFrom,
                                  @Nullable String purchaseOrderUntil) {
}
