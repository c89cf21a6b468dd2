package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/**
 * How a history begins. Days are counted from the first day of the world; {@code settled}: through which day an import says that it was
 * billed elsewhere (negative: none), and whether documents of zero are issued.
 */
record Beginning(Service service, Currency currency, int startsOn, BigDecimal price, Tuple2<Integer, Boolean> settled) {

    static Arbitrary<Beginning> any() {
        Arbitrary<Boolean> recurring = Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
        Arbitrary<Tuple2<Integer, Boolean>> settled = Combinators.combine(
                Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(-1)), Tuple.of(1, Draws.days())), Arbitraries.of(true, false)).as(Tuple::of);
        return Combinators.combine(Draws.services(recurring, Arbitraries.of(Proration.class)), Draws.currencies(), Draws.days(),
                Draws.prices(), settled).as(Beginning::new);
    }

    History history() {
        World world = new World(service, currency, World.FIRST_DAY.plusDays(startsOn), price);
        world.settledThrough = settled.get1() < 0 ? null : World.FIRST_DAY.plusDays(settled.get1());
        return new History(world, settled.get2());
    }

    /** The name of what charges: the policy, or that it is made once. */
    String policy() {
        return service.recurring() ? service.proration().name() : "ONCE";
    }

    /** Counts what began, and fails in the end where a policy, interval, timing or price never did. */
    void count() {
        Statistics.label("policy, interval, timing at first").coverage(coverage -> Coverage.each(coverage, policies(), Draws.INTERVALS,
                List.of(Timing.values())));
        Statistics.label("policy, interval, price per").coverage(coverage -> Coverage.each(coverage, policies(), Draws.INTERVALS,
                List.of(PricePer.values())));
        Statistics.label("currency, billed elsewhere").coverage(coverage -> Coverage.each(coverage, Draws.CURRENCIES, List.of(true, false)));
        Statistics.label("policy, interval, timing at first").collect(policy(), service.intervalMonths(), service.timingOn(World.FIRST_DAY));
        Statistics.label("policy, interval, price per").collect(policy(), service.intervalMonths(), service.pricePer());
        Statistics.label("currency, billed elsewhere").collect(currency.getCurrencyCode(), settled.get1() >= 0);
    }

    static List<String> policies() {
        return Stream.concat(Arrays.stream(Proration.values()).map(Enum::name), Stream.of("ONCE")).toList();
    }
}
