package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service.Timing;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Every kind of step, how often it is tried, and what it is drawn from. A new kind of change is a record in {@link Step} and a row here;
 * the test counts it, and fails where it never has an effect.
 */
final class Steps {

    private static final int LONGEST = 16;

    /** A kind, its weight among the steps of a history, and its steps. */
    record Kind(Class<? extends Step> step, int weight, Arbitrary<? extends Step> steps) {

        String name() {
            return nameOf(step);
        }
    }

    private Steps() {
    }

    /** What changes the facts of a subscription. */
    static List<Kind> changes() {
        return Stream.concat(moves().stream(), Stream.of(
                new Kind(Step.Start.class, 4, Draws.days().map(Step.Start::new)),
                new Kind(Step.End.class, 6, Draws.days().injectNull(0.3).map(Step.End::new)),
                new Kind(Step.NewTerms.class, 8, Combinators.combine(Draws.days(), Draws.quantities(), Draws.prices().injectNull(0.7),
                        Draws.percents(), Arbitraries.of(true, false, false)).as(Step.NewTerms::new)),
                new Kind(Step.Profile.class, 4, Combinators.combine(Draws.days(), Draws.percents()).as(Step.Profile::new)),
                new Kind(Step.Price.class, 6, Combinators.combine(Draws.days(), Draws.days().injectNull(0.6), Draws.prices(),
                        Arbitraries.of(World.Reach.class)).as(Step.Price::new)),
                new Kind(Step.EndPrices.class, 2, Draws.days().map(Step.EndPrices::new)),
                new Kind(Step.PriceAgain.class, 2, Draws.prices().map(Step.PriceAgain::new)),
                new Kind(Step.Settle.class, 4, Draws.days().map(Step.Settle::new)),
                new Kind(Step.NewTiming.class, 5, Combinators.combine(Arbitraries.integers().between(0, 16), Arbitraries.of(Timing.class))
                        .as(Step.NewTiming::new)),
                new Kind(Step.ChargeFrom.class, 4, Draws.days().injectNull(0.2).map(Step.ChargeFrom::new)),
                new Kind(Step.ChargeUntil.class, 4, Draws.days().injectNull(0.2).map(Step.ChargeUntil::new)),
                new Kind(Step.Waive.class, 8, Combinators.combine(Draws.days(), Draws.days().injectNull(0.2), Draws.percents()
                        .filter(percent -> percent.signum() > 0)).as(Step.Waive::new)),
                new Kind(Step.WaiveNoMore.class, 5, Arbitraries.integers().between(0, 20).map(Step.WaiveNoMore::new)),
                new Kind(Step.Voided.class, 2, Arbitraries.just(new Step.Voided())))).toList();
    }

    /** What changes who pays. */
    static List<Kind> moves() {
        Arbitrary<Long> someone = Arbitraries.longs().between(1, 3);
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false);
        return List.of(
                new Kind(Step.Account.class, 6, Combinators.combine(Draws.days(), someone, seldom).as(Step.Account::new)),
                new Kind(Step.Organisation.class, 4, Combinators.combine(Draws.days(), someone, seldom).as(Step.Organisation::new)),
                new Kind(Step.Issuer.class, 3, Combinators.combine(Draws.days(), someone).as(Step.Issuer::new)));
    }

    /** What charges, and what takes documents back. */
    static List<Kind> documents() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 20);
        Arbitrary<Step> change = oneOf(changes());
        Arbitrary<Step> move = oneOf(moves());
        return List.of(
                new Kind(RunStep.Run.class, 24, Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 4)).map(RunStep.Run::new)),
                new Kind(RunStep.Again.class, 5, Arbitraries.just(new RunStep.Again())),
                new Kind(RunStep.RunOfOldFacts.class, 3, change.map(RunStep.RunOfOldFacts::new)),
                new Kind(RunStep.LeftOut.class, 10, Combinators.combine(move, Arbitraries.integers().between(1, 28),
                        Arbitraries.longs().between(1, 3), any).as(RunStep.LeftOut::new)),
                new Kind(RunStep.OnRequest.class, 8, Arbitraries.integers().between(1, 430).map(RunStep.OnRequest::new)),
                new Kind(TakeBack.Cancel.class, 6, any.map(TakeBack.Cancel::new)),
                new Kind(TakeBack.CancelAndBillAgain.class, 5, any.map(TakeBack.CancelAndBillAgain::new)),
                new Kind(TakeBack.CancelForGood.class, 5, any.map(TakeBack.CancelForGood::new)),
                new Kind(TakeBack.GiveBackLine.class, 5, Combinators.combine(any, any).as(TakeBack.GiveBackLine::new)));
    }

    static String nameOf(Step step) {
        return nameOf(step.getClass());
    }

    private static String nameOf(Class<? extends Step> step) {
        return step.getSimpleName();
    }

    /** The names of all kinds. */
    static List<String> names() {
        return Stream.concat(changes().stream(), documents().stream()).map(Kind::name).toList();
    }

    /** Steps of a history, in their order. */
    static Arbitrary<List<Step>> any() {
        List<Kind> all = Stream.concat(changes().stream(), documents().stream()).toList();
        return oneOf(all).list().ofMinSize(3).ofMaxSize(LONGEST);
    }

    private static Arbitrary<Step> oneOf(List<Kind> kinds) {
        return Arbitraries.frequencyOf(kinds.stream().map(kind -> Tuple.<Integer, Arbitrary<Step>>of(kind.weight(),
                kind.steps().map(step -> step))).toList());
    }
}
