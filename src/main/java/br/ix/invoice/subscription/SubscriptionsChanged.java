package br.ix.invoice.subscription;

import java.time.LocalDate;
import java.util.List;

/** Subscriptions were made or changed, each from a day on; published in the transaction of the change, one event a chunk. */
public record SubscriptionsChanged(List<Changed> subscriptions) {

    public record Changed(long id, LocalDate from) {
    }
}
