package br.ix.invoice.delivery.webhook;

/** A delivery that is due: what is sent under which id, and when it is now by the database's clock, in Unix seconds. */
record DueDelivery(long id, int attempts, String message, byte[] body, long now) {
}
