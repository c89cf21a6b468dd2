package br.ix.invoice.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueFactorTest {

    @ParameterizedTest
    @CsvSource({
            "2000-07-03, 1000", "2008-05-02, 3860", "2025-02-21, 9999", "2025-02-22, 1000", "2025-02-23, 1001", "2025-12-01, 1282",
            "2026-12-15, 1661", "2049-10-13, 9999"
    })
    void countsDaysInTwoCycles(String day, String factor) {
        assertThat(DueFactor.of(LocalDate.parse(day))).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
            // factor, read on,    the nearest day
            "1000,     2000-06-01, 2000-07-03",
            "1000,     2025-02-01, 2025-02-22",
            "9999,     2025-02-25, 2025-02-21",
            "9999,     2049-01-01, 2049-10-13",
            "1661,     2026-11-30, 2026-12-15",
            "1661,     2002-01-01, 2002-04-25"
    })
    void isReadAsTheNearestDay(int factor, String readOn, String day) {
        assertThat(DueFactor.day(factor, LocalDate.parse(readOn))).isEqualTo(day);
    }
}
