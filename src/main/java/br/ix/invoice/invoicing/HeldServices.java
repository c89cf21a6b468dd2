package br.ix.invoice.invoicing;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.BookPrices;
import br.ix.invoice.invoicing.charge.ChargeFacts;
import br.ix.invoice.invoicing.charge.MonthlyPrice;
import br.ix.invoice.invoicing.request.OpenMonth;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.ChargedDays;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What participants have, through which day it is charged, and what a month of it costs. */
@Component
public class HeldServices {

    private final Subscriptions subscriptions;
    private final ChargedDays charged;
    private final Catalog catalog;
    private final Participants participants;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    HeldServices(Subscriptions subscriptions, ChargedDays charged, Catalog catalog, Participants participants, Exchanges exchanges,
                 BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.charged = charged;
        this.catalog = catalog;
        this.participants = participants;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * A subscription. {@code monthly}: what a month costs after discounts, by the facts of its first day that is not charged (null: it has no
     * price then). {@code chargedThrough}: the day before it starts where nothing is charged. {@code open}: something that is not charged
     * begins before the end of this month; {@code isCharged}: some day is charged.
     */
    public record Held(UUID id, @Nullable String reference, long participant, long exchange, String service, boolean recurring,
                       @Nullable Money monthly, LocalDate chargedThrough, boolean open, boolean isCharged) {
    }

    /** Those of participants (keys), in the order in which they were made, by a fixed number of queries. */
    public List<Held> of(Collection<Long> owners) {
        Map<Long, @Nullable String> references = subscriptions.ofParticipants(owners);
        Map<Long, LocalDate> through = charged.chargedThrough(references.keySet());
        Map<Long, List<ProfileDiscount>> discounts = participants.profileDiscounts(owners).stream()
                .collect(Collectors.groupingBy(ProfileDiscount::participant));
        Map<Long, Exchange> known = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        PriceBook book = catalog.book();
        return subscriptions.withIds(references.keySet()).stream().map(subscription -> {
            Exchange exchange = known.get(subscription.exchange());
            ChargeFacts facts = new ChargeFacts(subscription, book.service(subscription.service()), exchange.currency(),
                    discounts.getOrDefault(subscription.participant(), List.of()), new BookPrices(book));
            return held(facts, through.get(subscription.id()), references.get(subscription.id()), clock.today(exchange.timeZone()));
        }).toList();
    }

    /** What a participant (key) is charged for on a day: so much of a service (key). */
    public record Charged(long participant, long service, String code, BigDecimal quantity) {
    }

    /** What is charged of subscriptions (keys) on a day, by their dates of charging and their quantities; void ones are left out. */
    public List<Charged> chargedOn(LocalDate day, Collection<Long> keys) {
        Map<Long, Service> services = catalog.services().stream().collect(Collectors.toMap(Service::id, Function.identity()));
        return subscriptions.withIds(keys).stream().filter(one -> isCharged(one, services.get(one.service()), day))
                .map(one -> new Charged(one.participant(), one.service(), services.get(one.service()).code(), quantityOn(one, day))).toList();
    }

    /** What is charged once is no service that goes on. */
    private static boolean isCharged(Subscription subscription, Service service, LocalDate day) {
        LocalDate last = subscription.chargingEndsOn();
        return service.recurring() && !subscription.isVoid() && !ChargeFacts.chargingStart(subscription, service).isAfter(day)
                && (last == null || !last.isBefore(day));
    }

    private static BigDecimal quantityOn(Subscription subscription, LocalDate day) {
        BigDecimal quantity = subscription.terms().get(0).quantity();
        for (Terms terms : subscription.terms()) {
            quantity = terms.effectiveOn().isAfter(day) ? quantity : terms.quantity();
        }
        return quantity;
    }

    private static Held held(ChargeFacts facts, @Nullable LocalDate through, @Nullable String reference, LocalDate today) {
        Subscription subscription = facts.subscription();
        Service service = facts.service();
        OpenMonth month = new OpenMonth(subscription, facts.chargingStart(), through);
        LocalDate first = month.firstDay();
        LocalDate end = subscription.chargingEndsOn();
        LocalDate priced = end != null && first.isAfter(end) ? end : first;
        return new Held(subscription.publicId(), reference, subscription.participant(), subscription.exchange(), service.code(),
                service.recurring(), MonthlyPrice.on(facts, priced).orElse(null), first.minusDays(1), month.isOpen(today), through != null);
    }
}
