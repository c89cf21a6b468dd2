package br.ix.invoice.payment;

import java.util.List;

/** Money came in, also such that nobody knows whose it is; published in the transaction that books it, once for a list. Keys are internal. */
public record PaymentsReceived(List<Long> payments) {
}
