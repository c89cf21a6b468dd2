package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.catalog.PriceBooks;
import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of one subscription as a history changes them. */
final class World {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    /** No history charges further than this. */
    static final LocalDate LAST_DAY = LocalDate.of(2036, 12, 31);
    private static final long EXCHANGE = 1;
    private static final Currency OTHER = Currency.getInstance("EUR");
    private static final UUID ID = new UUID(0, 1);

    final Currency currency;
    final TreeMap<LocalDate, Terms> terms = new TreeMap<>();
    final TreeMap<LocalDate, BigDecimal> profile = new TreeMap<>();
    final TreeMap<LocalDate, Payer> payers = new TreeMap<>();
    final List<Waiver> waivers = new ArrayList<>();
    final List<PriceEntry> prices = new ArrayList<>();
    final TreeMap<LocalDate, Timing> timings = new TreeMap<>();
    Service service;
    LocalDate startsOn;
    @Nullable LocalDate endsOn;
    @Nullable LocalDate settledThrough;
    boolean isVoid;
    /** Nothing is due or charged after it. */
    LocalDate lastDay = LAST_DAY;
    @Nullable LocalDate chargingStartsOn;
    @Nullable LocalDate chargingEndsOn;
    private long lastPrice;

    World(Service service, Currency currency, LocalDate startsOn, BigDecimal listPrice) {
        this.service = service;
        timings.put(History.BEGINNING, service.timingOn(History.BEGINNING));
        this.currency = currency;
        this.startsOn = startsOn;
        terms.put(startsOn, new Terms(startsOn, BigDecimal.ONE, null, BigDecimal.ZERO));
        addPrice(listPrice, LocalDate.of(1900, 1, 1), null);
        payers.put(History.BEGINNING, new Payer(1, 1, 1));
    }

    Payer payerOn(LocalDate day) {
        return payers.floorEntry(day).getValue();
    }

    /** From a day on, and for good, another pays; from the beginning of time: it always did. */
    void paidBy(Payer payer, LocalDate from) {
        payers.tailMap(from, true).clear();
        payers.put(from, payer);
    }

    /** What a price counts for: this exchange, all of its currency, or all of another currency (so not this one). */
    enum Reach { HERE, EVERYWHERE, OTHER_CURRENCY }

    void addPrice(BigDecimal unitPrice, LocalDate from, @Nullable LocalDate until) {
        addPrice(unitPrice, from, until, Reach.EVERYWHERE);
    }

    /** One that begins on the day of another with the same reach corrects it. */
    void addPrice(BigDecimal unitPrice, LocalDate from, @Nullable LocalDate until, Reach reach) {
        Long exchange = reach == Reach.HERE ? EXCHANGE : null;
        Currency of = reach == Reach.OTHER_CURRENCY ? OTHER : currency;
        prices.removeIf(entry -> entry.validFrom().equals(from) && Objects.equals(entry.exchange(), exchange) && entry.currency().equals(of));
        prices.add(new PriceEntry(++lastPrice, ID, service.id(), exchange, unitPrice, of, from, until));
    }

    /** No price goes on after a day; whether one did. */
    boolean endPrices(LocalDate day) {
        List<PriceEntry> open = prices.stream().filter(entry -> !entry.validFrom().isAfter(day)
                && (entry.validUntil() == null || entry.validUntil().isAfter(day))).toList();
        prices.removeAll(open);
        open.forEach(entry -> prices.add(new PriceEntry(entry.id(), ID, entry.service(), entry.exchange(), entry.unitPrice(), entry.currency(),
                entry.validFrom(), day)));
        return !open.isEmpty();
    }

    /** The first terms begin with the subscription. */
    void startOn(LocalDate day) {
        startsOn = day;
        if (day.isBefore(terms.firstKey())) {
            Terms first = terms.pollFirstEntry().getValue();
            terms.put(day, new Terms(day, first.quantity(), first.agreedUnitPrice(), first.discountPercent()));
        }
    }

    /** The timing from a day on. */
    void timing(LocalDate from, Timing timing) {
        timings.put(from, timing);
        service = new Service(service.id(), service.code(), service.name(), service.unit(), service.recurring(), service.intervalMonths(),
                new History<>(timings.entrySet().stream().map(entry -> new History.Entry<>(entry.getKey(), entry.getValue())).toList()),
                service.proration(), service.pricePer(), service.chargingStartsWithinDays());
    }

    /** Whether these dates go together: charging starts with the service or later, and does not end before it starts. */
    boolean mayCharge(LocalDate start, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? start : from;
        return !first.isBefore(start) && (until == null || !until.isBefore(first));
    }

    ChargeFacts facts() {
        Subscription subscription = new Subscription(1, ID, 1, EXCHANGE, service.id(), startsOn, endsOn, isVoid, settledThrough,
                List.copyOf(terms.values()),
                waivers.stream().sorted(Comparator.comparing(Waiver::from)).toList(), new ChargingDates(chargingStartsOn, chargingEndsOn));
        List<ProfileDiscount> discounts = profile.entrySet().stream()
                .map(entry -> new ProfileDiscount(1, entry.getKey(), entry.getValue())).toList();
        return new ChargeFacts(subscription, service, currency, discounts, new ListPrices(PriceBooks.of(service, prices)),
                new History<>(payers.entrySet().stream().map(entry -> new History.Entry<>(entry.getKey(), entry.getValue())).toList()));
    }

    /** The product's own price book, as a run asks it. */
    private record ListPrices(PriceBook book) implements ChargeFacts.Prices {

        @Override
        public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
            return book.inForce(service, exchange, currency, day);
        }

        @Override
        public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
            return book.changesWithin(service, exchange, from, until);
        }
    }
}
