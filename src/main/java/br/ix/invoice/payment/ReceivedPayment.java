package br.ix.invoice.payment;

/** What became of a receipt: the payment (public id), and what was found. {@code duplicate}: it was there already, and nothing changed. */
public record ReceivedPayment(String payment, Finding finding, boolean duplicate) {
}
