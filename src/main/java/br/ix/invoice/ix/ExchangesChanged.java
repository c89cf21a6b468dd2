package br.ix.invoice.ix;

import java.util.List;

/** Exchanges were made or changed; published in the transaction of the change. */
public record ExchangesChanged(List<Long> exchanges) {
}
