package br.ix.invoice.invoicing.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNumberTest {

    @ParameterizedTest
    @CsvSource({
        "IXBR01,          1,     , IXBR01 000.000.001",
        "IXBR01,      51234,     , IXBR01 000.051.234",
        "IXBR01,  999999999,     , IXBR01 999.999.999",
        "IXBR01, 1000051234,     , IXBR01 1.000.051.234",
        "IX B,        51234, A-2 , IX B 000.051.234A-2"})
    void showsNumbersInGroupsOfThreeAndReadsThemBack(String prefix, long number, String suffix, String text) {
        assertThat(ShownNumber.text(prefix, number, suffix)).isEqualTo(text);
        assertThat(ShownNumber.parse(text)).contains(new ShownNumber(prefix, number, suffix == null ? "" : suffix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IXBR01 51234", "IXBR01 051.234"})
    void readsANumberWithoutItsZerosAndDots(String text) {
        assertThat(ShownNumber.parse(text)).contains(new ShownNumber("IXBR01", 51234, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"51234", "IXBR01", "IXBR01 x", " ", "IXBR01 9999999999999999999999"})
    void readsNothingElse(String text) {
        assertThat(ShownNumber.parse(text)).isEmpty();
    }
}
