package br.ix.invoice.ix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Exchanges were made or changed; published in the transaction of the change. {@code issuersFrom}: by key of the exchange, the first day
 * of those that have another issuer.
 */
public record ExchangesChanged(List<Long> exchanges, Map<Long, LocalDate> issuersFrom) {
}
