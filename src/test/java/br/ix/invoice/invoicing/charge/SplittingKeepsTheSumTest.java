package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import br.ix.invoice.subscription.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** However days are cut into lines and documents, their sum is the same (P1), and a credit mirrors its debit (P5). */
@AddLifecycleHook(Histories.class)
class SplittingKeepsTheSumTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final YearMonth PERIOD = YearMonth.from(LAST);

    @Property(tries = 1500)
    void termsThatChangeNothingCutLinesButNotSums(@ForAll("dayBased") World world,
                                                  @ForAll @Size(max = 8) Set<@IntRange(min = 0, max = 730) Integer> cuts) {
        Money whole = sum(charge(world, LAST));
        cuts.stream().map(world.startsOn::plusDays)
                .forEach(day -> world.terms.put(day, copy(world.terms.firstEntry().getValue(), day)));
        List<ChargeLine> lines = charge(world, LAST);
        Statistics.label("policy, interval, price per").collect(world.service.proration(), world.service.intervalMonths(),
                world.service.pricePer());

        assertThat(sum(lines)).isEqualTo(whole);
        assertThat(sum(lines).amount()).isEqualByComparingTo(owed(world));
    }

    @Property(tries = 1500)
    void documentsOnRequestCutDaysButNotSums(@ForAll("services") World world,
                                             @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 730) Integer> requests) {
        Money whole = sum(charge(world, LAST));
        List<LocalDate> ends = new ArrayList<>(requests.stream().sorted().map(FIRST::plusDays).toList());
        ends.add(LAST);
        Statistics.label("documents on request").collect(requests.size());

        List<ChargeLine> lines = chargeInParts(world, ends);

        assertThat(sum(lines)).isEqualTo(whole);
        assertThat(lines.stream().flatMap(line -> line.from().datesUntil(line.until().plusDays(1))))
                .containsExactlyElementsOf(world.startsOn.datesUntil(LAST.plusDays(1)).toList());
    }

    /** A price of a month costs the same whatever the rhythm that it is charged in (P4), for every policy. */
    @Property(tries = 1000)
    void everyIntervalComesToTheSameSum(@ForAll("services") World world, @ForAll("prices") BigDecimal other,
                                        @ForAll @IntRange(min = 0, max = 730) int day) {
        world.addPrice(other, FIRST.plusDays(day), null);
        Statistics.label("policy").collect(world.service.proration());

        Set<Money> sums = new HashSet<>();
        for (int months : Draws.INTERVALS) {
            world.service = new Service(1, "PORT", "Port", "port", true, months, world.service.timings(), world.service.proration(),
                    PricePer.MONTH, null);
            sums.add(sum(charge(world, LAST)));
        }

        assertThat(sums).hasSize(1);
    }

    @Property(tries = 1500)
    void aVoidSubscriptionIsCreditedWithTheMirrorOfEachInterval(@ForAll("services") World world) {
        List<ChargeLine> debits = charge(world, LAST);
        world.isVoid = true;

        List<ChargeLine> credits = ((Due) Charging.due(world.facts(), issued(debits), Horizon.through(LAST, PERIOD, 60))).lines();

        assertThat(credits.stream().map(line -> line.amount().negated()).toList())
                .isEqualTo(debits.stream().map(ChargeLine::amount).filter(amount -> !amount.isZero()).toList());
    }

    @Property(tries = 1500)
    void aPriceThatGoesAndComesBackCreditsWhatItDebited(@ForAll("services") World world, @ForAll("prices") BigDecimal other) {
        BigDecimal price = world.prices.get(0).unitPrice();
        List<ChargeLine> first = charge(world, LAST);
        world.addPrice(other, world.prices.get(0).validFrom(), null);
        List<ChargeLine> there = ((Due) Charging.due(world.facts(), issued(first), Horizon.through(LAST, PERIOD, 60))).lines();
        world.addPrice(price, world.prices.get(0).validFrom(), null);
        List<ChargeLine> all = new ArrayList<>(first);
        all.addAll(there);

        List<ChargeLine> back = ((Due) Charging.due(world.facts(), issued(all), Horizon.through(LAST, PERIOD, 60))).lines();

        assertThat(back.stream().map(line -> line.amount().negated()).toList())
                .isEqualTo(there.stream().map(ChargeLine::amount).toList());
    }

    @Provide
    Arbitrary<World> dayBased() {
        return worlds(Arbitraries.of(Proration.DAILY_ACTUAL, Proration.DAILY_30));
    }

    @Provide
    Arbitrary<World> services() {
        return worlds(Arbitraries.of(Proration.class));
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Draws.prices();
    }

    private Arbitrary<World> worlds(Arbitrary<Proration> prorations) {
        return Combinators.combine(Draws.recurring(prorations), Draws.currencies(), Arbitraries.integers().between(0, 400).map(FIRST::plusDays),
                Draws.prices()).as(World::new);
    }

    private static List<ChargeLine> charge(World world, LocalDate through) {
        return ((Due) Charging.due(world.facts(), Charged.NOTHING, Horizon.through(through, PERIOD, 60))).lines();
    }

    private static List<ChargeLine> chargeInParts(World world, List<LocalDate> ends) {
        List<ChargeLine> lines = new ArrayList<>();
        Charged charged = Charged.NOTHING;
        for (LocalDate end : ends) {
            Due due = (Due) Charging.due(world.facts(), charged, Horizon.through(end, PERIOD, 60));
            lines.addAll(due.lines());
            charged = new Charged(due.chargedThrough(charged), null, List.of(), List.of());
        }
        return lines;
    }

    private static Charged issued(List<ChargeLine> lines) {
        return new Charged(LAST, FIRST, lines.stream()
                .map(line -> new ChargedLine(line.from(), line.until(), line.amount(), line.revision(), 1, line.payer())).toList(), List.of());
    }

    private static Money sum(List<ChargeLine> lines) {
        return lines.stream().map(ChargeLine::amount).reduce(Money::plus).orElseThrow();
    }

    /** What the oracle counts. */
    private static BigDecimal owed(World world) {
        return new Oracle(world).owed(day -> !day.isAfter(LAST)).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Terms copy(Terms terms, LocalDate day) {
        return new Terms(day, terms.quantity(), terms.agreedUnitPrice(), terms.discountPercent());
    }
}
