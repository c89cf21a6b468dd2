package br.ix.invoice.legacy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void knowsEveryKeyOfALargeFileAgainAndNoOther() {
        SeenKeys seen = new SeenKeys();

        long fresh = IntStream.range(0, 100_000).filter(n -> seen.add("key-" + n)).count();
        long again = IntStream.range(0, 100_000).filter(n -> seen.add("key-" + n)).count();

        assertThat(fresh).isEqualTo(100_000);
        assertThat(again).isZero();
    }
}
