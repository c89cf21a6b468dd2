package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Whatever happens to a subscription, after each run the documents add up to a fresh rating of the true facts (P2), interval by interval
 * and payer by payer; a second run adds nothing (P3), no day is charged twice, before it is due, or missed (P4). A history begins as
 * {@link Beginning} says and goes on with {@link Steps}; every policy, interval, timing and kind of step must occur often. The counts are
 * printed; {@code docs/reference/properties.md} shows those of a long run.
 */
@AddLifecycleHook(Histories.class)
class DocumentsEqualFreshRatingTest implements Histories.Counted {

    private static final int TRIES = 10_000;
    static final Tally BEGINNINGS = new Tally("begins with", Beginning.allTraits(), Beginning.allPolicies());
    static final Tally STEPS = new Tally("step", Steps.names(), Beginning.allColumns());
    static final Tally SEEN = new Tally("seen in", Arrays.stream(History.Seen.values()).map(Enum::name).toList(), List.of("histories"));
    private static int histories;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void documentsEqualAFreshRatingAfterEachRun(@ForAll("beginnings") Beginning beginning, @ForAll("steps") List<Step> steps) {
        History history = beginning.history();
        beginning.traits().forEach(trait -> BEGINNINGS.count(trait, List.of(beginning.policy())));
        histories++;

        for (Step step : steps) {
            if (step.on(history)) {
                STEPS.count(Steps.nameOf(step), beginning.columns(history));
            }
        }
        new RunStep.Run(0).on(history);
        new Step.PriceAgain(beginning.price()).on(history);
        assertThat(new RunStep.Run(0).on(history)).as("with a price for every day, nothing is parked").isTrue();

        history.seen.forEach(what -> SEEN.count(what.name(), List.of("histories")));
    }

    @Override
    public List<String> seldom() {
        String counts = PropertiesPage.counts(histories);
        System.out.println(counts);
        PropertiesPage.renew(counts);
        return Stream.of(BEGINNINGS.rarerThan(histories / 300), STEPS.rarerThan(histories / 600), SEEN.rarerThan(histories / 100))
                .flatMap(List::stream).toList();
    }

    @Provide
    Arbitrary<Beginning> beginnings() {
        return Beginning.any();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.any();
    }
}
