package br.ix.invoice.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount    | currency | language | shown
            1234.56     | BRL      | pt       | R$_1.234,56
            1234.56     | BRL      | pt-BR    | R$_1.234,56
            1234.56     | BRL      | en       | R$_1,234.56
            1234567.1   | EUR      | en       | EUR_1,234,567.10
            -0.50       | BRL      | pt       | R$_-0,50
            0           | BRL      | pt       | R$_0,00
            0.1234      | BRL      | pt       | R$_0,1234
            5520.0000   | BRL      | pt       | R$_5.520,00
            1234        | JPY      | fr       | JPY_1,234
            """)
    void writesMoneyAsTheLanguageDoes(BigDecimal amount, String currency, String language, String shown) {
        String written = Figures.in(Locale.forLanguageTag(language)).money(amount, Currency.getInstance(currency));

        assertThat(written).isEqualTo(shown.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # number  | language | shown
            2.5000    | pt       | 2,5
            1.0000    | en       | 1
            50        | pt       | 50
            1000      | en       | 1,000
            12345.678 | pt       | 12.345,678
            """)
    void writesNumbersWithoutTrailingZeros(BigDecimal number, String language, String shown) {
        assertThat(Figures.in(Locale.forLanguageTag(language)).number(number)).isEqualTo(shown);
    }
}
