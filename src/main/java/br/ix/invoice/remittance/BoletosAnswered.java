package br.ix.invoice.remittance;

import java.util.List;

/** A bank answered about boletos (keys of their invoices) that it was asked to register: it knows them now, or it does not want them. */
public record BoletosAnswered(List<Long> invoices) {
}
