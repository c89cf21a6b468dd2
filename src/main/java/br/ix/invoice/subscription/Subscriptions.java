package br.ix.invoice.subscription;

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
}
