package br.ix.invoice.ix;

import java.util.List;

/** Issuers were made or changed; published in the transaction of the change. */
public record IssuersChanged(List<Long> issuers) {
}
