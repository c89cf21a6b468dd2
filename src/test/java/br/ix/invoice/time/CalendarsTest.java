package br.ix.invoice.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # language | day        | month
            pt         | 05/02/2015 | março de 2014
            pt-BR      | 05/02/2015 | março de 2014
            en         | 5 Feb 2015 | March 2014
            de         | 5 Feb 2015 | March 2014
            """)
    void writesDaysAndMonthsAsTheLanguageDoes(String language, String day, String month) {
        Calendars calendars = Calendars.in(Locale.forLanguageTag(language));

        assertThat(calendars.day(LocalDate.of(2015, 2, 5))).isEqualTo(day);
        assertThat(calendars.month(YearMonth.of(2014, 3))).isEqualTo(month);
    }
}
