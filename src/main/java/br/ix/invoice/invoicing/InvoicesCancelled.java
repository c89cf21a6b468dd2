package br.ix.invoice.invoicing;

import java.util.List;

/** Issued documents were cancelled; published in the transaction that cancels them. Keys are internal. */
public record InvoicesCancelled(List<Long> invoices) {
}
