package br.ix.invoice.payment;

/** All that a bank file (key) told of titles is taken back; published in the transaction that takes it back. */
public record TitlesUnanswered(long file) {
}
