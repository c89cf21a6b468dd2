package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.ChargedDays;
import br.ix.invoice.subscription.SubscriptionsDeletionRequested;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Through which day subscriptions are charged, and what that forbids. Public for the web package. */
@Component
public class SubscriptionUse {

    private final ObjectProvider<ChargedDays> charged;
    private final ApplicationEventPublisher events;

    SubscriptionUse(ObjectProvider<ChargedDays> charged, ApplicationEventPublisher events) {
        this.charged = charged;
        this.events = events;
    }

    /** The last day charged or billed elsewhere, by key; absent where there is none. */
    public Map<Long, LocalDate> chargedThrough(Collection<SubscriptionRow> rows) {
        Map<Long, LocalDate> days = new HashMap<>();
        rows.stream().filter(row -> row.settledThrough() != null).forEach(row -> days.put(row.id(), row.settledThrough()));
        if (!rows.isEmpty()) {
            charged.forEach(known -> days.putAll(known.chargedThrough(rows.stream().map(SubscriptionRow::id).toList())));
        }
        return days;
    }

    void vet(List<Candidate<SubscriptionRow>> changed) {
        Map<Long, LocalDate> through = chargedThrough(changed.stream().map(Candidate::before).toList());
        for (Candidate<SubscriptionRow> one : changed) {
            if (one.before().isVoid()) {
                one.conflict("SUBSCRIPTION_VOID", "id", "is void: it does not change any more");
            }
            refuseBeforeSettled(one);
            if (isCharged(one.before(), through.get(one.id()))) {
                refuseCharged(one);
                refuseSettledWithin(one, through.get(one.id()));
            }
        }
    }

    void askToDelete(List<SubscriptionRow> rows) {
        Map<Long, LocalDate> through = chargedThrough(rows);
        rows.stream().filter(row -> isCharged(row, through.get(row.id()))).findFirst().ifPresent(row -> {
            throw Refusal.conflict("subscription-in-use", "The subscription '%s' is charged through %s: it can end or become void, not be deleted"
                    .formatted(row.publicId(), through.get(row.id())));
        });
        events.publishEvent(new SubscriptionsDeletionRequested(rows.stream().map(SubscriptionRow::id).toList()));
    }

    /** Days that were billed elsewhere before an import are not charges of ours. */
    private static boolean isCharged(SubscriptionRow row, @Nullable LocalDate through) {
        return through != null && !through.equals(row.settledThrough());
    }

    private static void refuseBeforeSettled(Candidate<SubscriptionRow> one) {
        LocalDate settled = one.before().settledThrough();
        LocalDate last = one.value().chargingEndsOn();
        if (settled != null && last != null && last.isBefore(settled) && !last.equals(one.before().chargingEndsOn())) {
            one.conflict("SETTLED_ELSEWHERE", one.value().charging().endsOn() == null ? "endsOn" : "chargingEndsOn", "is before %s: through that day it was billed elsewhere".formatted(settled));
        }
    }

    /** Days that are charged here cannot be said to be billed elsewhere from within; from their end on they can. */
    private static void refuseSettledWithin(Candidate<SubscriptionRow> one, LocalDate through) {
        LocalDate settled = one.value().settledThrough();
        if (!Objects.equals(one.before().settledThrough(), settled) && (settled == null || settled.isBefore(through))) {
            one.conflict("IMMUTABLE_ONCE_CHARGED", "chargedThrough", "cannot become %s: the subscription is charged here through %s"
                    .formatted(settled == null ? "empty" : settled, through));
        }
    }

    private static void refuseCharged(Candidate<SubscriptionRow> one) {
        SubscriptionRow was = one.before();
        SubscriptionRow is = one.value();
        if (was.participant().id() != is.participant().id()) {
            one.conflict("IMMUTABLE_ONCE_CHARGED", "participant", "cannot change: the subscription is charged");
        }
        if (was.service().id() != is.service().id()) {
            one.conflict("IMMUTABLE_ONCE_CHARGED", "service", "cannot change: the subscription is charged");
        }
        if (one.change().effectiveOn() == null && !isSameFrom(is.startsOn(), was, is)) {
            one.inputs().refuse("EFFECTIVE_ON_REQUIRED", "effectiveOn", "is required: the subscription is charged already");
        }
    }

    private static boolean isSameFrom(LocalDate start, SubscriptionRow was, SubscriptionRow is) {
        return Objects.equals(was.quantity().beginningOn(start), is.quantity())
                && Objects.equals(was.agreedUnitPrice().beginningOn(start), is.agreedUnitPrice())
                && Objects.equals(was.discount().beginningOn(start), is.discount());
    }
}
