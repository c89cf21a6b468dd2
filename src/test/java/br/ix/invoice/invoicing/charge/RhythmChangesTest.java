package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.CurrencyMismatch;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** At any change of rhythm, run after run, no day is charged twice or missed (P4), and none too early or too late; currencies are never added (P7). */
@AddLifecycleHook(Histories.class)
class RhythmChangesTest {

    private static final YearMonth FIRST = YearMonth.of(2027, 1);
    private static final YearMonth LAST = YearMonth.of(2028, 12);

    /** How a subscription is charged from the first of a month on, until the next one is. */
    private record Rhythm(int month, int interval, Timing timing) {
    }

    /** The line of a day range, and the month whose run wrote it. */
    private record Charge(YearMonth run, ChargeLine line) {
    }

    @Property(tries = 1000)
    void whereTheTimingChangesEachDayIsChargedOnceAndInItsTime(@ForAll("services") World world,
                                                               @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 23) Integer> changes) {
        changes.stream().distinct().sorted().forEach(month -> world.timing(FIRST.plusMonths(month).atDay(1),
                world.timings.lastEntry().getValue() == Timing.ARREARS ? Timing.ADVANCE : Timing.ARREARS));

        List<Charge> charges = runs(world);

        assertThat(daysOf(charges)).startsWith(days(world.startsOn, LAST.minusMonths(world.service.intervalMonths()).atEndOfMonth()))
                .doesNotHaveDuplicates().isSorted();
        assertThat(charges).allSatisfy(one -> assertThat(one.run()).isBetween(earliest(world, one.line()), latest(world, one.line())));
    }

    /** One service ends with a month, another with the same price goes on: as if it had been monthly all the time. */
    @Property(tries = 1000)
    void whoChangesFromOneServiceToAnotherPaysEachDayOnce(@ForAll("services") World first, @ForAll("rhythms") List<Rhythm> next) {
        World monthly = copy(first, new Rhythm(0, 1, Timing.ARREARS), first.startsOn);
        List<World> parts = parts(first, next);

        List<Charge> charges = parts.stream().flatMap(part -> runs(part).stream()).toList();

        LocalDate through = LAST.minusYears(1).atEndOfMonth();
        assertThat(daysOf(charges)).startsWith(days(first.startsOn, through)).doesNotHaveDuplicates();
        assertThat(sum(charges, through)).isEqualByComparingTo(sum(runs(monthly), through));
    }

    @Property(tries = 300)
    void whatWasChargedInAnotherCurrencyIsNeverAddedUp(@ForAll("services") World world) {
        LocalDate end = FIRST.plusMonths(11).atEndOfMonth();
        ChargedLine foreign = new ChargedLine(world.startsOn, world.startsOn, Money.of("1.00", "EUR"), 0, 1, world.payerOn(world.startsOn));
        Charged charged = new Charged(end, world.startsOn, List.of(foreign), List.of());

        assertThatThrownBy(() -> Charging.due(world.facts(), charged, new Horizon(LAST, 60))).isInstanceOf(CurrencyMismatch.class);
    }

    /** Each month is billed in its turn. */
    private static List<Charge> runs(World world) {
        List<Charge> charges = new ArrayList<>();
        Charged charged = Charged.NOTHING;
        for (YearMonth month = FIRST.minusMonths(1); !month.isAfter(LAST); month = month.plusMonths(1)) {
            YearMonth run = month;
            Due due = (Due) Charging.due(world.facts(), charged, new Horizon(month, 60));
            due.lines().forEach(line -> charges.add(new Charge(run, line)));
            charged = new Charged(due.chargedThrough(charged), null, List.of(), List.of());
        }
        return charges;
    }

    /** In advance, the month before the interval; but never before the subscription's own first run. */
    private static YearMonth earliest(World world, ChargeLine line) {
        return firstMonth(world, line).minusMonths(1);
    }

    /** In arrears, the last month of the interval. */
    private static YearMonth latest(World world, ChargeLine line) {
        return firstMonth(world, line).plusMonths(world.service.intervalMonths() - 1L);
    }

    private static YearMonth firstMonth(World world, ChargeLine line) {
        return new Oracle(world).intervalOf(line.from());
    }

    private static List<World> parts(World first, List<Rhythm> next) {
        List<World> parts = new ArrayList<>(List.of(copy(first, new Rhythm(0, first.service.intervalMonths(),
                first.service.timingOn(first.startsOn)), first.startsOn)));
        for (Rhythm rhythm : next.stream().sorted((one, other) -> one.month() - other.month()).toList()) {
            World last = parts.get(parts.size() - 1);
            LocalDate begins = FIRST.plusMonths(rhythm.month()).atDay(1);
            if (begins.isAfter(last.startsOn)) {
                last.endsOn = begins.minusDays(1);
                parts.add(copy(first, rhythm, begins));
            }
        }
        return parts;
    }

    private static World copy(World world, Rhythm rhythm, LocalDate startsOn) {
        return new World(new Service(1, "PORT", "Port", "port", true, rhythm.interval(), rhythm.timing(), world.service.proration(),
                PricePer.MONTH), world.currency, startsOn, world.prices.get(0).unitPrice());
    }

    private static List<LocalDate> daysOf(List<Charge> charges) {
        return charges.stream().flatMap(one -> one.line().from().datesUntil(one.line().until().plusDays(1))).toList();
    }

    private static LocalDate[] days(LocalDate from, LocalDate until) {
        return until.isBefore(from) ? new LocalDate[0] : from.datesUntil(until.plusDays(1)).toArray(LocalDate[]::new);
    }

    /** Of intervals that end by a day, month by month where that is one. */
    private static BigDecimal sum(List<Charge> charges, LocalDate through) {
        return charges.stream().map(Charge::line).filter(line -> !line.until().isAfter(through)).map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<World> services() {
        return Combinators.combine(Draws.recurring(Arbitraries.of(Proration.class)), Arbitraries.of("BRL", "JPY", "KWD").map(Currency::getInstance),
                Arbitraries.integers().between(0, 300).map(day -> FIRST.atDay(1).plusDays(day)),
                Draws.prices().filter(price -> price.signum() > 0)).as(World::new);
    }

    @Provide
    Arbitrary<List<Rhythm>> rhythms() {
        return Combinators.combine(Arbitraries.integers().between(1, 11), Arbitraries.of(Draws.INTERVALS), Arbitraries.of(Timing.class))
                .as(Rhythm::new).list().ofMaxSize(3);
    }
}
