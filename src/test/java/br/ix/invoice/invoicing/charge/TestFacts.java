package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import br.ix.invoice.time.History;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the facts of a subscription: a 10G port, one, at the list price of BRL 690.00 a month, in arrears, unless said otherwise. */
final class TestFacts {

    static final long SERVICE = 7;
    static final long EXCHANGE = 3;
    private static final UUID ID = new UUID(0, 1);

    private final List<PriceEntry> prices = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private ChargingDates charging = ChargingDates.OF_THE_SERVICE;
    private final List<ProfileDiscount> profile = new ArrayList<>();
    private final List<History.Entry<Payer>> payers = new ArrayList<>();
    private LocalDate startsOn = LocalDate.of(2026, 1, 1);
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate settledThrough;
    private boolean isVoid;
    private Currency currency = Currency.getInstance("BRL");
    private Service service = new Service(SERVICE, "PORT-10G", "Port 10G", "port", true, 1, Timing.ARREARS, Proration.DAILY_ACTUAL,
            PricePer.MONTH);

    static TestFacts port() {
        return new TestFacts();
    }

    TestFacts from(String day) {
        startsOn = LocalDate.parse(day);
        return this;
    }

    TestFacts until(@Nullable String day) {
        endsOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    TestFacts settledThrough(String day) {
        settledThrough = LocalDate.parse(day);
        return this;
    }

    TestFacts voided() {
        isVoid = true;
        return this;
    }

    TestFacts in(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    /** A list price from a day on. */
    TestFacts price(String unitPrice, String from) {
        return price(unitPrice, from, null);
    }

    TestFacts price(String unitPrice, String from, @Nullable String until) {
        prices.add(new PriceEntry(prices.size() + 1, ID, SERVICE, EXCHANGE, new BigDecimal(unitPrice), currency, LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until)));
        return this;
    }

    /** Terms from a day on: quantity, agreed price (null: list price), discount in percent. */
    TestFacts terms(String from, String quantity, @Nullable String agreed, String discount) {
        terms.add(new Terms(LocalDate.parse(from), new BigDecimal(quantity), agreed == null ? null : new BigDecimal(agreed),
                new BigDecimal(discount)));
        return this;
    }

    TestFacts profile(String from, String percent) {
        profile.add(new ProfileDiscount(1, LocalDate.parse(from), new BigDecimal(percent)));
        return this;
    }

    /** From a day on, an account pays; organisation and issuer are 1. */
    TestFacts paidBy(long account, String from) {
        payers.add(new History.Entry<>(LocalDate.parse(from), new Payer(account, 1, 1)));
        return this;
    }

    /** Charged from a day on until a day (null: as the service starts and ends). */
    TestFacts charged(@Nullable String from, @Nullable String until) {
        charging = new ChargingDates(from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
        return this;
    }

    /** Charged at the latest so many days after its start. */
    TestFacts chargedWithin(int days) {
        service = new Service(service.id(), service.code(), service.name(), service.unit(), service.recurring(), service.intervalMonths(),
                service.timings(), service.proration(), service.pricePer(), days);
        return this;
    }

    /** A part in percent is waived from a day on until a day (null: open). */
    TestFacts waived(String from, @Nullable String until, String percent, String reason) {
        waivers.add(new Waiver(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), new BigDecimal(percent), reason));
        return this;
    }

    TestFacts proration(Proration proration) {
        return service(service.intervalMonths(), service.timings(), proration, service.pricePer());
    }

    TestFacts every(int months, Timing timing) {
        return service(months, History.always(History.BEGINNING, timing), service.proration(), service.pricePer());
    }

    /** Another timing from the first day of a month on. */
    TestFacts timing(Timing timing, String from) {
        return service(service.intervalMonths(), service.timings().from(LocalDate.parse(from), timing), service.proration(), service.pricePer());
    }

    TestFacts pricePer(PricePer pricePer) {
        return service(service.intervalMonths(), service.timings(), service.proration(), pricePer);
    }

    TestFacts once() {
        service = new Service(SERVICE, "SETUP", "Installation", "unit", false, 1, service.timings(), service.proration(), PricePer.MONTH,
                service.chargingStartsWithinDays());
        return this;
    }

    ChargeFacts facts() {
        List<PriceEntry> book = prices.isEmpty() ? price("690.00", "1900-01-01").prices : prices;
        List<Terms> dated = terms.isEmpty()
                ? List.of(new Terms(startsOn, BigDecimal.ONE, null, BigDecimal.ZERO)) : List.copyOf(terms);
        Subscription subscription = new Subscription(1, ID, 1, EXCHANGE, SERVICE, startsOn, endsOn, isVoid, settledThrough, dated,
                List.copyOf(waivers), charging);
        return new ChargeFacts(subscription, service, currency, List.copyOf(profile), new Book(List.copyOf(book)),
                new History<>(payers));
    }

    /** What the run of a month charges where nothing was charged before. */
    Charge run(String period) {
        return Charging.due(facts(), Charged.NOTHING, new Horizon(YearMonth.parse(period), 12));
    }

    /** The lines of the run of a month, where nothing was charged before. */
    List<ChargeLine> lines(String period) {
        return ((Charge.Due) run(period)).lines();
    }

    private TestFacts service(int months, History<Timing> timings, Proration proration, PricePer pricePer) {
        service = new Service(service.id(), service.code(), service.name(), service.unit(), service.recurring(), months, timings, proration,
                pricePer, service.chargingStartsWithinDays());
        return this;
    }

    /** Prices of one service at one exchange. */
    record Book(List<PriceEntry> entries) implements ChargeFacts.Prices {

        @Override
        public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
            return entries.stream().filter(entry -> entry.coversDay(day))
                    .reduce((one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other);
        }

        @Override
        public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
            return entries.stream()
                    .flatMap(entry -> entry.validUntil() == null ? Stream.of(entry.validFrom())
                            : Stream.of(entry.validFrom(), entry.validUntil().plusDays(1)))
                    .filter(day -> day.isAfter(from) && !day.isAfter(until)).distinct().sorted().toList();
        }
    }
}
