package br.ix.invoice.catalog;

import java.util.List;

/** Services were made or changed; published in the transaction of the change. */
public record ServicesChanged(List<Long> services) {
}
