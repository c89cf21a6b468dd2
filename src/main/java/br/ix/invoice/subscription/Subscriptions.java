package br.ix.invoice.subscription;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import br.ix.invoice.subscription.register.SubscriptionFacts;
import br.ix.invoice.subscription.register.SubscriptionPages;
import br.ix.invoice.subscription.register.SubscriptionRegister;
import br.ix.invoice.subscription.register.SubscriptionRow;
import br.ix.invoice.subscription.register.SubscriptionUse;
import br.ix.invoice.subscription.register.SubscriptionVoids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions, for other modules. */
@Component
public class Subscriptions {

    private final SubscriptionFacts facts;
    private final SubscriptionRegister register;
    private final SubscriptionPages pages;
    private final SubscriptionUse use;
    private final SubscriptionVoids voids;

    Subscriptions(SubscriptionFacts facts, SubscriptionRegister register, SubscriptionPages pages, SubscriptionUse use,
                  SubscriptionVoids voids) {
        this.facts = facts;
        this.register = register;
        this.pages = pages;
        this.use = use;
        this.voids = voids;
    }

    /**
     * A subscription as a page shows it, by its public id; {@code service} is the code, {@code quantity} that of today,
     * {@code voidReason} why it is void, {@code chargedThrough} includes days billed elsewhere.
     */
    public record Entry(String id, String participant, long asn, String service, String serviceName, String quantity, LocalDate startsOn,
                        @Nullable LocalDate endsOn, ChargingDates charging, boolean isVoid, @Nullable String voidReason, @Nullable LocalDate chargedThrough) {
    }

    /** The days of charging as they are typed, {@code yyyy-mm-dd}; null: as the subscription starts or ends. */
    public record Charging(@Nullable String startsOn, @Nullable String endsOn) {
    }

    /** A page of those of a participant (public id), in the order in which they were made. */
    public Page<Entry> ofParticipant(String participant, PageQuery query, Caller caller) {
        SubscriptionPages.Wanted wanted = new SubscriptionPages.Wanted(participant, null, null, null);
        Page<SubscriptionRow> page = pages.page(query, wanted, caller);
        return new Page<>(entries(page.items()), page.next());
    }

    /** One that does not exist, or is another's, is refused (404). */
    public Entry byId(String id, Caller caller) {
        SubscriptionRow row = register.withPublicId(id).filter(found -> pages.isVisible(found, caller))
                .orElseThrow(() -> Refusal.notFound("subscription", id));
        return entries(List.of(row)).get(0);
    }

    private List<Entry> entries(List<SubscriptionRow> rows) {
        Map<Long, LocalDate> through = use.chargedThrough(rows);
        Map<Long, String> reasons = voids.reasonsOf(rows);
        return rows.stream().map(row -> new Entry(row.publicId(), row.participant().publicId().toString(), row.participant().asn(),
                row.service().code(), row.service().name(), row.quantity().on(register.shownOn(row)).toPlainString(), row.startsOn(),
                row.endsOn(), row.charging(), row.isVoid(), reasons.get(row.id()), through.get(row.id()))).toList();
    }

    /** Makes one of text fields by the names of {@link SubscriptionRecord}, answers its id; faults are refused (400), a reference that is taken too (409). */
    public String create(SubscriptionRecord record) {
        return register.create(Form.of(record)).publicId();
    }

    /** Lays text fields over one; dated ones count from a day on, null: where nothing of them is charged. */
    public void change(String id, Map<String, @Nullable String> fields, @Nullable LocalDate from) {
        register.patch(id, "*", Patch.Parts.of(fields, from), present -> present.with(fields));
    }

    /** Removes one of which nothing is charged; any other is refused (409). */
    public void delete(String id) {
        register.delete(id, "*");
    }

    /** Makes one void for a reason: it owes nothing, and what was charged is credited by the next run. */
    public void makeVoid(String id, @Nullable String reason) {
        voids.make(id, null, reason);
    }

    /** Gives one other days of charging; faults are refused (400), what is charged already is corrected by the next run. */
    public void changeCharging(String id, Charging days) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("chargingStartsOn", days.startsOn());
        fields.put("chargingEndsOn", days.endsOn());
        register.patch(id, "*", new Patch.Parts(null, StrictJson.mapper().valueToTree(fields)), present -> present.with(fields));
    }

    /** The subscriptions with these keys and their terms, ordered by key; one query for any number. */
    public List<Subscription> withIds(Collection<Long> ids) {
        return facts.withIds(ids);
    }

    /** Keys by public id, of those that exist. */
    public Map<String, Long> keysOf(Collection<String> publicIds) {
        return register.keysOf(publicIds);
    }

    /** The price agreed as of today (before the start: at the start), by key; absent where there is none. */
    public Map<Long, BigDecimal> agreedPrices(Collection<Long> ids) {
        return register.agreedPrices(ids);
    }

    /** Keys of the subscriptions of participants (keys), in their order, each with its external reference (null: none). */
    public Map<Long, @Nullable String> ofParticipants(Collection<Long> participants) {
        return pages.ofParticipants(participants);
    }

    /** Keys of the subscriptions at an exchange (key) behind a key, in their order, at most so many. */
    public List<Long> atExchange(long exchange, long after, int most) {
        return pages.atExchange(exchange, after, most);
    }

    /** Writes subscriptions in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<SubscriptionRecord> records) {
        return register.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> put(List<SubscriptionRecord> records, Remembered remembered) {
        return register.put(records, remembered);
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        register.takeBack(records);
    }
}
