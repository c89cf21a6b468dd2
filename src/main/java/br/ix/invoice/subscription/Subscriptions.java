package br.ix.invoice.subscription;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.subscription.register.SubscriptionFacts;
import br.ix.invoice.subscription.register.SubscriptionRegister;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Subscriptions, for other modules. */
@Component
public class Subscriptions {

    private final SubscriptionFacts facts;
    private final SubscriptionRegister register;

    Subscriptions(SubscriptionFacts facts, SubscriptionRegister register) {
        this.facts = facts;
        this.register = register;
    }

    /** The subscriptions with these keys and their terms, ordered by key; one query for any number. */
    public List<Subscription> withIds(Collection<Long> ids) {
        return facts.withIds(ids);
    }

    /** Writes subscriptions in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<SubscriptionRecord> records) {
        return register.put(records);
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        register.takeBack(records);
    }
}
