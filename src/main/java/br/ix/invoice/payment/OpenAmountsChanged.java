package br.ix.invoice.payment;

import java.util.List;

/**
 * Another amount is open of documents than before, by money, by credit, or because that was taken back; published in the transaction that books it,
 * before {@link InvoicesPaid}. Keys are internal, in their order.
 */
public record OpenAmountsChanged(List<Long> documents) {
}
