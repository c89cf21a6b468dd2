package br.ix.invoice.payment;

import java.util.List;

/** Nothing is open of invoices any more, by money or by credit; published in the transaction that books it. Keys are internal. */
public record InvoicesPaid(List<Long> invoices) {
}
