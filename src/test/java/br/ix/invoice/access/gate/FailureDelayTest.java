package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureDelayTest {

    private final List<Long> millis = new ArrayList<>();
    private final List<Boolean> crowded = new ArrayList<>();

    @Test
    void growsWithEachFailureUpToThreeSeconds() {
        FailureDelay delay = new FailureDelay(pause -> millis.add(pause.toMillis()));

        IntStream.range(0, 9).forEach(n -> delay.failed("admin"));

        assertThat(millis).containsExactly(50L, 100L, 200L, 400L, 800L, 1600L, 3000L, 3000L, 3000L);
    }

    @Test
    void startsAnewAfterASuccessAndForEachName() {
        FailureDelay delay = new FailureDelay(pause -> millis.add(pause.toMillis()));

        delay.failed("admin");
        delay.failed("admin");
        delay.succeeded("admin");
        delay.failed("admin");
        delay.failed("other");

        assertThat(millis).containsExactly(50L, 100L, 50L, 50L);
    }

    @Test
    void letsFourGuessesOfANameWaitAtMost() {
        FailureDelay[] delay = new FailureDelay[1];
        delay[0] = new FailureDelay(pause -> guessAgainWhileWaiting(delay[0]));

        delay[0].failed("admin");

        assertThat(crowded).containsExactly(false, false, false, true);
        assertThat(delay[0].isCrowded("admin")).isFalse();
    }

    @Test
    void letsTenGuessesOfAllNamesWaitAtMostAndRefusesTheNextAtOnce() {
        List<Boolean> heldBack = new ArrayList<>();
        FailureDelay[] delay = new FailureDelay[1];
        delay[0] = new FailureDelay(pause -> {
            millis.add(pause.toMillis());
            heldBack.add(delay[0].failed("name-" + millis.size()));
        });

        delay[0].failed("name-0");

        assertThat(millis).hasSize(10);
        assertThat(heldBack.get(0)).isFalse();
        assertThat(heldBack.subList(1, 10)).doesNotContain(false);
    }

    @Test
    void letsANameInThatHasNotFailedHoweverManyWait() {
        List<Boolean> known = new ArrayList<>();
        List<Boolean> fresh = new ArrayList<>();
        FailureDelay[] delay = new FailureDelay[1];
        delay[0] = new FailureDelay(pause -> {
            known.add(delay[0].isCrowded("name-0"));
            fresh.add(delay[0].isCrowded("somebody"));
            delay[0].failed("name-" + known.size());
        });

        delay[0].failed("name-0");

        assertThat(known).hasSize(10).endsWith(false, true);
        assertThat(fresh).hasSize(10).doesNotContain(true);
    }

    /** Each wait begins another guess, as long as it is let in. */
    private void guessAgainWhileWaiting(FailureDelay delay) {
        boolean full = delay.isCrowded("admin");
        crowded.add(full);
        if (!full) {
            delay.failed("admin");
        }
    }
}
