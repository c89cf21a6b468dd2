package br.ix.invoice.subscription;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Subscriptions, for other modules. */
@Component
public class Subscriptions {

    /** The subscriptions with these keys and their terms, ordered by key; one query for any number. */
    public List<Subscription> withIds(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Writes subscriptions in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<SubscriptionRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }
}
