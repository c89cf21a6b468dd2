package br.ix.invoice.invoicing.charge;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever happens to a subscription, after each run the documents add up to a fresh rating of the true facts (P2), interval by interval;
 * a second run adds nothing (P3), no day is charged twice, before it is due, or missed (P4). A history begins as {@link Beginning} says
 * and goes on with {@link Steps}; every policy, interval, timing and kind of step must occur.
 */
class DocumentsEqualFreshRatingTest {

    private static final String EFFECT = "steps with an effect, by policy";
    private static final String WITHOUT = "steps without an effect";
    private static final String SEEN = "histories in which a run saw";

    @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
    void documentsEqualAFreshRatingAfterEachRun(@ForAll("beginnings") Beginning beginning, @ForAll("steps") List<Step> steps) {
        History history = beginning.history();
        beginning.count();
        requireCoverage();

        for (Step step : steps) {
            boolean effect = step.on(history);
            Statistics.label(effect ? EFFECT : WITHOUT).collect(step.getClass().getSimpleName(), beginning.policy());
        }
        new Step.Run(0).on(history);
        new Step.Run(0).on(history);

        history.seen.forEach(what -> Statistics.label(SEEN).collect(what));
    }

    @Provide
    Arbitrary<Beginning> beginnings() {
        return Beginning.any();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.any();
    }

    private static void requireCoverage() {
        Statistics.label(EFFECT).coverage(coverage -> Coverage.each(coverage, Steps.names(), Beginning.policies()));
        Statistics.label(SEEN).coverage(coverage -> Coverage.each(coverage, List.of(History.Seen.values())));
    }
}
