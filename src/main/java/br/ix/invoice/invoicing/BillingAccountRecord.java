package br.ix.invoice.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * One shared billing account as text, as {@code billing-accounts.csv} gives it; its key is {@code externalRef}. The fields of the purchase
 * order may be null: then what the account has stays.
 */
public record BillingAccountRecord(@Nullable String externalRef, @Nullable String billTo, @Nullable String exchange,
                                   @Nullable String purchaseOrderRequired, @Nullable String purchaseOrder,
                                   @Nullable String purchaseOrderFrom, @Nullable String purchaseOrderUntil) {
}
