package br.ix.invoice.invoicing.charge;

import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A subscription of the running program, and beside it what the test believes of it. */
final class LiveSubscription {

    String id;
    @Nullable String externalRef;
    final LiveParticipant participant;
    final LiveService service;
    final DatedValue<BigDecimal> quantity;
    final DatedValue<BigDecimal> agreed;
    final DatedValue<BigDecimal> discount;
    LocalDate startsOn;
    @Nullable LocalDate endsOn;
    @Nullable LocalDate settledThrough;
    boolean isVoid;
    @Nullable LocalDate chargingStartsOn;
    @Nullable LocalDate chargingEndsOn;
    /** By the address of the waiver. */
    final Map<String, Waiver> waivers = new LinkedHashMap<>();

    LiveSubscription(String id, LiveParticipant participant, LiveService service, LocalDate startsOn) {
        this.id = id;
        this.participant = participant;
        this.service = service;
        this.startsOn = startsOn;
        this.endsOn = service.facts.recurring() ? null : startsOn;
        this.quantity = new DatedValue<>(startsOn, BigDecimal.ONE);
        this.agreed = new DatedValue<>(startsOn, null);
        this.discount = new DatedValue<>(startsOn, BigDecimal.ZERO);
    }

    void startOn(LocalDate day) {
        startsOn = day;
        endsOn = service.facts.recurring() ? endsOn : day;
        List.of(quantity, agreed, discount).forEach(value -> value.beginOn(day));
    }

    /** Whether these dates go together. */
    boolean mayCharge(LocalDate start, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? start : from;
        LocalDate last = service.facts.recurring() ? until : from;
        return !first.isBefore(start) && (last == null || !last.isBefore(first));
    }

    /** Nothing goes on after the participant left. */
    void endOn(@Nullable LocalDate day) {
        LocalDate left = participant.leftOn;
        endsOn = left != null && (day == null || day.isAfter(left)) ? left : day;
    }

    /** The facts in the form that the oracle counts, and who pays. */
    World world(LiveIx ix) {
        World world = world(ix.currency);
        TreeSet<LocalDate> days = participant.daysOfPayers();
        ix.issuer.days().forEach(days::add);
        days.forEach(day -> world.payers.put(day, ix.payer(participant.account.on(day).id, participant.account.on(day).billTo.on(day),
                ix.issuer.on(day))));
        return world;
    }

    private World world(Currency currency) {
        World world = new World(service.facts, currency, startsOn, BigDecimal.ZERO);
        world.prices.clear();
        world.prices.addAll(service.prices.values());
        service.timing.days().forEach(day -> world.timings.put(day, service.timing.on(day)));
        world.endsOn = endsOn;
        world.settledThrough = settledThrough;
        world.isVoid = isVoid;
        world.chargingStartsOn = chargingStartsOn;
        world.chargingEndsOn = chargingEndsOn;
        world.waivers.addAll(waivers.values());
        world.terms.clear();
        TreeSet<LocalDate> days = new TreeSet<>();
        List.of(quantity, agreed, discount).forEach(value -> value.days().forEach(days::add));
        days.forEach(day -> world.terms.put(day, new Terms(day, quantity.on(day), agreed.on(day), discount.on(day))));
        participant.discounts().forEach(world.profile::put);
        return world;
    }

    /** What a fault of this subscription is shown with. */
    @Override
    public String toString() {
        List<String> facts = new ArrayList<>(List.of(service.facts.toString(), startsOn + ".." + endsOn, "settled " + settledThrough,
                "charged " + chargingStartsOn + ".." + chargingEndsOn));
        world(Currency.getInstance("BRL")).terms.values().forEach(terms -> facts.add(terms.toString()));
        facts.add("timing " + world(Currency.getInstance("BRL")).timings);
        facts.add("waivers " + waivers.values());
        facts.add("profile " + participant.discounts());
        service.prices.values().forEach(price -> facts.add(price.validFrom() + ".." + price.validUntil() + " " + price.unitPrice()
                + (price.exchange() == null ? " everywhere" : "")));
        return id + " " + String.join("\n    ", facts);
    }
}
