package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.subscription.SubscriptionRecord;
import br.ix.invoice.subscription.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Random changes of an exchange over the API. Each does what the program accepted to what the test believes; what it refuses with 409
 * did not happen. A new kind of change is a method and a row in {@link #kinds}.
 */
final class LiveChanges {

    private static final int PATIENCE = 200;
    private static final int FRESH_AFTER = 10;

    private final LiveIx ix;
    private final Subscriptions bulk;
    private final BooleanSupplier leaving;
    private final Map<String, BooleanSupplier> kinds = new TreeMap<>();
    /** How often a kind was accepted. */
    final Map<String, Integer> accepted = new TreeMap<>();

    LiveChanges(LiveIx ix, Subscriptions bulk) {
        this.ix = ix;
        this.bulk = bulk;
        LiveMoves moves = new LiveMoves(ix);
        LivePrices prices = new LivePrices(ix);
        LiveDocuments documents = new LiveDocuments(ix);
        this.leaving = moves::leave;
        kinds.put("on request", documents::onRequest);
        kinds.put("by hand", documents::byHand);
        kinds.put("cancelled", documents::cancelled);
        kinds.put("credited", documents::credited);
        kinds.put("line credited", documents::lineCredited);
        kinds.put("end", this::end);
        kinds.put("start", this::start);
        kinds.put("quantity", () -> terms("quantity"));
        kinds.put("agreed price", () -> terms("agreedUnitPrice"));
        kinds.put("discount", () -> terms("discountPercent"));
        kinds.put("all terms", () -> terms("quantity", "agreedUnitPrice", "discountPercent"));
        kinds.put("profile of a participant", moves::profileOfParticipant);
        kinds.put("discount of a profile", moves::discountOfProfile);
        kinds.put("new price", () -> prices.price(true));
        kinds.put("new price everywhere", () -> prices.price(false));
        kinds.put("new price everywhere of another currency", prices::priceOfOthers);
        kinds.put("price corrected", prices::correctPrice);
        kinds.put("price ends", prices::endPrice);
        kinds.put("price begins on another day", prices::movePrice);
        kinds.put("timing", moves::timing);
        kinds.put("organisation of a participant", moves::organisation);
        kinds.put("account of a participant", moves::account);
        kinds.put("who an account bills to", moves::billTo);
        kinds.put("issuer", moves::issuer);
        kinds.put("new subscription", this::begin);
        kinds.put("new subscription in bulk", this::beginInBulk);
        kinds.put("billed elsewhere through another day", this::settle);
        putDates(new LiveWaivers(ix));
    }

    private void putDates(LiveWaivers waivers) {
        kinds.put("charging starts", waivers::chargeFrom);
        kinds.put("charging ends", waivers::chargeUntil);
        kinds.put("waiver granted", waivers::grant);
        kinds.put("waiver changed", waivers::change);
        kinds.put("waiver taken back", waivers::takeBack);
    }

    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** So many changes are tried. */
    void happen(int times) {
        List<String> names = kinds();
        for (int i = 0; i < times; i++) {
            String kind = ix.any(names);
            if (kinds.get(kind).getAsBoolean()) {
                accepted.merge(kind, 1, Integer::sum);
            }
        }
        rarely("leaving", leaving);
        rarely("void", this::voidOne);
    }

    /** What did not happen yet is tried until it does; now and then with something new to happen to, as all else may be charged or void. */
    void happenAtLast() {
        for (String kind : kinds()) {
            for (int i = 1; i <= PATIENCE && !accepted.containsKey(kind); i++) {
                if (i % FRESH_AFTER == 0) {
                    ix.newSubscription();
                }
                if (kinds.get(kind).getAsBoolean()) {
                    accepted.put(kind, 1);
                }
            }
        }
    }

    private void rarely(String kind, BooleanSupplier change) {
        if (ix.random.nextInt(8) == 0 && change.getAsBoolean()) {
            accepted.merge(kind, 1, Integer::sum);
        }
    }

    private boolean begin() {
        ix.newSubscription();
        return true;
    }

    private boolean end() {
        LiveSubscription one = ix.any(ix.subscriptions);
        LocalDate end = ix.random.nextInt(3) == 0 ? null : ix.day();
        if (!one.service.facts.recurring() || end != null && end.isBefore(one.startsOn)) {
            return false;
        }
        Map<String, Object> change = new HashMap<>();
        change.put("endsOn", end == null ? null : end.toString());
        if (!ix.accepts("subscriptions", one.id, change)) {
            return false;
        }
        one.endOn(end);
        return true;
    }

    private boolean start() {
        LiveSubscription one = ix.any(ix.subscriptions);
        LocalDate start = ix.day();
        LocalDate left = one.participant.leftOn;
        boolean afterEnd = one.service.facts.recurring() && one.endsOn != null && start.isAfter(one.endsOn);
        if (afterEnd || left != null && start.isAfter(left) || !one.mayCharge(start, one.chargingStartsOn, one.chargingEndsOn)
                || !ix.accepts("subscriptions", one.id, Map.of("startsOn", start.toString()))) {
            return false;
        }
        one.startOn(start);
        return true;
    }

    private boolean terms(String... fields) {
        LiveSubscription one = ix.any(ix.subscriptions);
        LocalDate from = ix.random.nextInt(4) == 0 ? one.startsOn : ix.day();
        if (from.isBefore(one.startsOn)) {
            return false;
        }
        BigDecimal quantity = new BigDecimal(ix.any(List.of("1", "2", "3", "0.5", "1.3333")));
        BigDecimal agreed = ix.random.nextInt(3) == 0 ? null : ix.amount();
        BigDecimal discount = ix.percent();
        Map<String, Object> change = new HashMap<>(Map.of("effectiveOn", from.toString()));
        List<String> named = Arrays.asList(fields);
        put(change, named, "quantity", quantity);
        put(change, named, "agreedUnitPrice", agreed);
        put(change, named, "discountPercent", discount);
        if (!ix.accepts("subscriptions", one.id, change)) {
            return false;
        }
        change(one.quantity, named.contains("quantity"), from, quantity);
        change(one.agreed, named.contains("agreedUnitPrice"), from, agreed);
        change(one.discount, named.contains("discountPercent"), from, discount);
        return true;
    }

    private static void put(Map<String, Object> change, List<String> named, String field, @Nullable BigDecimal value) {
        if (named.contains(field)) {
            change.put(field, value == null ? null : value.toPlainString());
        }
    }

    private static void change(DatedValue<BigDecimal> value, boolean isNamed, LocalDate from, @Nullable BigDecimal next) {
        if (isNamed) {
            value.change(from, next);
        }
    }

    private boolean voidOne() {
        LiveSubscription one = ix.any(ix.subscriptions);
        Answer answer = ix.api.post("/api/v1/subscriptions/" + one.id + "/void", Map.of("reason", "test"));
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        one.isVoid |= answer.status() == 200;
        return answer.status() == 200;
    }

    /** An import: new subscriptions, some of them billed elsewhere through a day. */
    private boolean beginInBulk() {
        LiveParticipant participant = ix.any(ix.participants);
        LiveSubscription made = new LiveSubscription("B" + UUID.randomUUID(), participant, ix.any(ix.services), ix.day());
        made.settledThrough = ix.random.nextInt(4) == 0 ? null : ix.day();
        if (participant.leftOn != null && made.startsOn.isAfter(participant.leftOn)) {
            return false;
        }
        BulkOutcome outcome = put(made, made.settledThrough);
        made.externalRef = made.id;
        made.id = bulk.withIds(List.of(Objects.requireNonNull(outcome.id()))).get(0).publicId().toString();
        made.endOn(made.endsOn);
        ix.subscriptions.add(made);
        return true;
    }

    /** The same import again, with another day through which it was billed elsewhere. */
    private boolean settle() {
        List<LiveSubscription> imported = ix.subscriptions.stream().filter(one -> one.externalRef != null && !one.isVoid).toList();
        if (imported.isEmpty()) {
            return false;
        }
        LiveSubscription one = ix.any(imported);
        LocalDate settled = ix.random.nextInt(4) == 0 ? null : ix.day();
        if (put(one, settled).result() != BulkOutcome.Result.CHANGED) {
            return false;
        }
        one.settledThrough = settled;
        return true;
    }

    private BulkOutcome put(LiveSubscription one, @Nullable LocalDate settled) {
        LocalDate today = LocalDate.of(2999, 1, 1);
        BigDecimal agreed = one.agreed.on(today);
        return bulk.put(List.of(new SubscriptionRecord(one.externalRef == null ? one.id : one.externalRef, Long.toString(one.participant.asn),
                ix.exchange, one.service.facts.code(), one.quantity.on(today).toPlainString(), one.startsOn.toString(),
                Objects.toString(one.endsOn, null), agreed == null ? null : agreed.toPlainString(),
                one.discount.on(today).toPlainString(), Objects.toString(settled, null)))).get(0);
    }
}
