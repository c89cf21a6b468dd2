package br.ix.invoice.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    private final Display portuguese = new Display(Locale.forLanguageTag("pt"));
    private final Display english = new Display(Locale.ENGLISH);

    @Test
    void writesWhatTheFacesSayAsTheReaderDoes() {
        assertThat(portuguese.money("1234.50", "BRL")).isEqualTo("R$\u00A01.234,50");
        assertThat(portuguese.month("2015-03")).isEqualTo("Março de 2015");
        assertThat(portuguese.plainDay("2015-02-15")).isEqualTo("15/02/2015");
        assertThat(english.plainDay("2015-02-15")).isEqualTo("15 Feb 2015");
        assertThat(english.percent("12.5000")).isEqualTo("12.5 %");
        assertThat(english.moment(Instant.parse("2015-02-01T03:04:59Z"))).isEqualTo("1 Feb 2015, 03:04 UTC");
    }

    @Test
    void whatIsNotThereIsADash() {
        assertThat(english.money(null, "BRL")).isEqualTo("–");
        assertThat(english.month(null)).isEqualTo("–");
        assertThat(english.percent("0.0000")).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # seconds | shown
            0         | 0 s
            59        | 59 s
            60        | 1 min 0 s
            3599      | 59 min 59 s
            7800      | 2 h 10 min
            """)
    void writesASpanByItsTwoLargestUnits(long seconds, String shown) {
        assertThat(english.span(seconds)).isEqualTo(shown);
    }
}
