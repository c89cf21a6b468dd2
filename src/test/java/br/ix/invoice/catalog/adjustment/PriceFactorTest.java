package br.ix.invoice.catalog.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFactorTest {

    private static final String IPCA_2017_07_TO_2018_06 = "0.24 0.19 0.16 0.42 0.28 0.44 0.29 0.32 0.09 0.22 0.40 1.26";
    private static final String IGP_M_2025 = "0.27 1.06 -0.34 0.24 -0.49 -1.67 -0.77 0.36 0.42 -0.36 0.27 -0.01";

    @ParameterizedTest(name = "{0}: {1}, floor {2}, cap {3}: factor {4}, applied {5}, 690.00 becomes {6}")
    @CsvSource(nullValues = "-", value = {
        "D-47 yearly IPCA,                 " + IPCA_2017_07_TO_2018_06 + ", 0, -, 1.04390956, 1.04390956, 720.30",
        "D-47 with the published 4.39,     4.39, -, -, 1.04390000, 1.04390000, 720.29",
        "D-47 with a cap,                  " + IPCA_2017_07_TO_2018_06 + ", 0, 3.5, 1.04390956, 1.03500000, 714.15",
        "D-49 negative index FLOOR_ZERO,   " + IGP_M_2025 + ", 0, -, 0.98957833, 1.00000000, 690.00",
        "D-49 negative index FOLLOW,       " + IGP_M_2025 + ", -, -, 0.98957833, 0.98957833, 682.81",
        "a floor below zero,               " + IGP_M_2025 + ", -0.5, 4, 0.98957833, 0.99500000, 686.55",
        "a floor above what the index did, 0.10, 2, 4, 1.00100000, 1.02000000, 703.80"})
    void pricesFollowTheProductOfTheMonthsBetweenFloorAndCap(String what, String months, @Nullable BigDecimal floor, @Nullable BigDecimal cap,
                                                             String factor, String applied, String price) {
        PriceFactor found = PriceFactor.of(percents(months)).within(floor, cap);

        assertThat(PriceFactor.shown(found.exact()).toPlainString()).as(what).isEqualTo(factor);
        assertThat(PriceFactor.shown(found.applied()).toPlainString()).isEqualTo(applied);
        assertThat(found.price(new BigDecimal("690.00"), 2).toPlainString()).isEqualTo(price);
    }

    @ParameterizedTest(name = "{0} by {1} percent with {2} decimals: {3}")
    @CsvSource({"20.1250, 10, 4, 22.1375", "20.1250, 10, 2, 22.14", "0.01, 50, 2, 0.02", "0, 50, 2, 0.00", "33333, 1.5, 0, 33833"})
    void onlyThePriceThatComesOutIsRounded(BigDecimal before, String percent, int decimals, String after) {
        assertThat(PriceFactor.of(percents(percent)).price(before, decimals).toPlainString()).isEqualTo(after);
    }

    private static List<BigDecimal> percents(String months) {
        return Arrays.stream(months.strip().split(" ")).map(BigDecimal::new).toList();
    }
}
