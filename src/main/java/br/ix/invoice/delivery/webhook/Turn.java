package br.ix.invoice.delivery.webhook;

import java.net.URI;
import java.util.List;

/** A webhook whose turn it is: this process alone sends to it while its lease, known by {@code token}, lasts. */
record Turn(long webhook, String token, URI url, List<String> secrets) {
}
