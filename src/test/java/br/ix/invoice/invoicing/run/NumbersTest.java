package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.run.PostRows.Draft;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void draftsWhoseKeysFollowEachOtherAreOneRange() {
        assertThat(Numbers.of(drafts(11, 12, 13), 501)).containsExactly(new Numbers(11, 13, 501));
    }

    @Test
    void whereAKeyIsMissingOrGoesBackAnotherRangeBeginsAndTheNumbersGoOn() {
        assertThat(Numbers.of(drafts(11, 12, 40, 14, 15, 13), 501)).containsExactly(new Numbers(11, 12, 501), new Numbers(40, 40, 503),
                new Numbers(14, 15, 504), new Numbers(13, 13, 506));
    }

    @Test
    void noDraftsGetNoNumbers() {
        assertThat(Numbers.of(List.of(), 501)).isEmpty();
    }

    private static List<Draft> drafts(long... keys) {
        return LongStream.of(keys).mapToObj(key -> new Draft(key, key, 1, false)).toList();
    }
}
