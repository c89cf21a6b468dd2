package br.ix.invoice.payment;

import java.util.List;

/** Money that came in went back, and what it had paid is open again; published in the transaction that books it. Keys are internal. */
public record PaymentsReversed(List<Long> payments) {
}
