package br.ix.invoice.invoicing;

import java.util.List;

/** Documents were issued; one event a chunk, published in the transaction that gave them their numbers. Keys are internal. */
public record InvoicesIssued(List<Long> invoices) {
}
