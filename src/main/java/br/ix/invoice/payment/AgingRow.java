package br.ix.invoice.payment;

import org.jspecify.annotations.Nullable;

/**
 * What a billing account (id) owes, by days since it was due. {@code billTo}: who pays today (id of the organisation), {@code payerName}: its legal name. {@code current}: not yet
 * due, less what of payments and credit notes is not used; {@code total}: its balance.
 */
public record AgingRow(String billingAccount, @Nullable String billTo, @Nullable String payerName, String currency, String current, String d1to30, String d31to60,
                       String d61to90, String over90, String total) {
}
