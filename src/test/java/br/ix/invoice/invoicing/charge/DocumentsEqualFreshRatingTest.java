package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever happens to a subscription, after each run the documents add up to a fresh rating of the true facts (P2), a second run adds
 * nothing (P3), no day is charged twice and none is missed (P4).
 */
class DocumentsEqualFreshRatingTest {

    @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
    void documentsEqualAFreshRatingAfterEachRun(@ForAll("beginnings") Beginning beginning, @ForAll("steps") List<Step> steps) {
        History history = beginning.history();
        beginning.count();

        steps.forEach(step -> Statistics.label("steps with an effect").collect(step.getClass().getSimpleName(), step.on(history)));
        new Step.Run(0).on(history);
    }

    /** What does not change in a history. */
    record Beginning(Service service, Currency currency, int startsOn, BigDecimal price, Tuple2<Integer, Boolean> settledAndZero) {

        History history() {
            World world = new World(service, currency, World.FIRST_DAY.plusDays(startsOn), price);
            world.settledThrough = settledAndZero.get1() < 0 ? null : World.FIRST_DAY.plusDays(settledAndZero.get1());
            return new History(world, settledAndZero.get2());
        }

        void count() {
            Statistics.label("policy").collect(service.recurring() ? service.proration() : "ONCE");
            Statistics.label("interval, timing at first").collect(service.intervalMonths(), service.timing());
            Statistics.label("price per").collect(service.pricePer());
            Statistics.label("currency").collect(currency);
            Statistics.label("settled elsewhere").collect(settledAndZero.get1() >= 0);
        }
    }

    @Provide
    Arbitrary<Beginning> beginnings() {
        Arbitrary<Boolean> recurring = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        Arbitrary<Service> services = Combinators.combine(recurring, Arbitraries.of(1, 2, 3, 6, 12), Arbitraries.of(Timing.class),
                Arbitraries.of(Proration.class), Arbitraries.of(PricePer.class)).as((again, months, timing, proration, per) ->
                new Service(1, "PORT", "Port", "port", again, months, timing, proration, per));
        return Combinators.combine(services, Arbitraries.of("BRL", "JPY", "KWD").map(Currency::getInstance), days(), prices(),
                Combinators.combine(Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(-1)), Tuple.of(1, days())),
                        Arbitraries.of(true, false)).as(Tuple::of)).as(Beginning::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.<Step>frequencyOf(
                Tuple.of(9, Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 4)).map(Step.Run::new)),
                Tuple.of(3, Arbitraries.integers().between(1, 430).map(Step.OnRequest::new)),
                Tuple.of(2, days().map(Step.Start::new)),
                Tuple.of(3, days().injectNull(0.3).map(Step.End::new)),
                Tuple.of(4, Combinators.combine(days(), quantities(), prices().injectNull(0.7), percents(),
                        Arbitraries.of(true, false, false)).as(Step.NewTerms::new)),
                Tuple.of(2, Combinators.combine(days(), percents()).as(Step.Profile::new)),
                Tuple.of(3, Combinators.combine(days(), days().injectNull(0.6), prices()).as(Step.Price::new)),
                Tuple.of(1, Arbitraries.of(Timing.class).map(Step.NewTiming::new)),
                Tuple.of(4, Arbitraries.integers().between(0, 20).map(Step.Cancel::new)),
                Tuple.of(1, Arbitraries.integers().between(0, 20).map(Step.CreditForGood::new)),
                Tuple.of(1, Arbitraries.frequency(Tuple.of(1, (Step) new Step.Voided()), Tuple.of(3, new Step.Run(0)))))
                .list().ofMinSize(3).ofMaxSize(16);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 420);
    }

    private static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(1, 5).map(BigDecimal::new)),
                Tuple.of(1, Arbitraries.bigDecimals().between(new BigDecimal("0.0001"), new BigDecimal("20")).ofScale(4)));
    }

    private static Arbitrary<BigDecimal> prices() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(3, Arbitraries.of("690.00", "115.00", "5520.00", "100.00", "0.0100").map(BigDecimal::new)),
                Tuple.of(3, Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("9999")).ofScale(4)));
    }

    private static Arbitrary<BigDecimal> percents() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of("0", "10", "50", "100", "17.5").map(BigDecimal::new)),
                Tuple.of(1, Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100")).ofScale(4)));
    }
}
